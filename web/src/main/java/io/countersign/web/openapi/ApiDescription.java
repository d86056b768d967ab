package io.countersign.web.openapi;

import static java.util.Map.entry;

import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.order.ReturnId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.purchase.PurchaseId;
import io.countersign.remittance.RemittanceId;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReservationId;
import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import io.countersign.web.problem.Problem;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.shape.Amount;
import io.countersign.web.signin.SignedIn;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springdoc.core.converters.ModelConverterRegistrar;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the API says about itself at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String BASIC = "basic";
    static final String BEARER = "bearer";

    private static final Map<Class<?>, String> WRITTEN_AS_TEXT = Map.ofEntries(
            entry(CustomerAccountId.class, "A customer's code, such as C001."),
            entry(OrderId.class, "An order number, such as SO-1."),
            entry(RemittanceId.class, "A remittance number, such as R-1."),
            entry(InvoiceNumber.class, "An invoice number, such as INV-1."),
            entry(CreditNoteNumber.class, "A credit note's number, such as CN-1."),
            entry(ReturnId.class, "The number of goods coming back, such as RT-1."),
            entry(WarehouseId.class, "A warehouse, such as MAIN."),
            entry(StockItemId.class, "A model in a warehouse, such as MAIN:W-2041."),
            entry(MovementId.class, "The number of a receipt, a count or a transfer, such as GR-1."),
            entry(ReservationId.class, "A reservation's number, such as TRF-1, or SO-1:1 for a line of an order."),
            entry(PurchaseId.class, "A purchase's number, such as SO-1:1."),
            entry(PersonId.class, "A person's number."),
            entry(Region.class, "A sales region, by its name."),
            entry(Currency.class, "An ISO 4217 currency, such as CNY."),
            entry(Amount.class, "A decimal, such as 1234.50."),
            entry(Quantity.class, "A decimal with up to three decimals, such as 12.5."),
            entry(UnitPrice.class, "A decimal with up to four decimals, such as 85.50."));

    private static final String DESCRIBING = "org.springdoc.";
    private static final String OURS = "apiDescription";

    ApiDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Sender.class, SignedIn.class);
        WRITTEN_AS_TEXT.forEach((type, description) -> {
            SpringDocUtils.getConfig().replaceWithSchema(type, new StringSchema().description(description));
            SpringDocUtils.getConfig().addSimpleTypesForParameterObject(type);
        });
    }

    /** What describes the interface is put together when it is asked for, and not before anybody can come in. */
    @Bean
    static BeanFactoryPostProcessor descriptionsWhenAsked() {
        return beans -> {
            for (String name : beans.getBeanDefinitionNames()) {
                BeanDefinition definition = beans.getBeanDefinition(name);
                String maker = definition.getFactoryBeanName();
                if (maker != null && (maker.startsWith(DESCRIBING) || maker.equals(OURS))) {
                    definition.setLazyInit(true);
                }
            }
        };
    }

    /** @param converters nobody else asks for them; they have to be there before the first schema is made */
    @Bean
    OpenAPI countersign(ModelConverterRegistrar converters) {
        Components components = new Components()
                .addSecuritySchemes(
                        BASIC,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("User name and password."))
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token from POST /api/v1/me/tokens."));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("Countersign")
                        .version("1")
                        .description("The ledger of a trading company's sales office. Amounts are decimal texts, days"
                                + " are ISO dates in the company's time zone, moments are ISO instants. The examples fit"
                                + " together: open the account, place the order, record and confirm the remittance, let"
                                + " the goods go, ship, invoice, and look at the receivables.")
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(components)
                .security(List.of(new SecurityRequirement().addList(BASIC), new SecurityRequirement().addList(BEARER)));
    }

    @Bean
    GlobalOperationCustomizer operations() {
        return new OperationDescription();
    }

    @Bean
    GlobalOpenApiCustomizer shapes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return new ShapeDescription(requestMappingHandlerMapping);
    }
}
