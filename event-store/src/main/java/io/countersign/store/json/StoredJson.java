package io.countersign.store.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.DunningCaseId;
import io.countersign.account.PaperId;
import io.countersign.account.ReleaseId;
import io.countersign.attempt.AttemptsId;
import io.countersign.bank.MatchId;
import io.countersign.bank.StatementId;
import io.countersign.books.BooksId;
import io.countersign.complaint.ComplaintId;
import io.countersign.dispatch.DispatchId;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.export.ExportId;
import io.countersign.export.ExportsId;
import io.countersign.freight.QuoteId;
import io.countersign.freight.TariffId;
import io.countersign.identity.Id;
import io.countersign.inquiry.InquiryId;
import io.countersign.loan.LoanId;
import io.countersign.message.MessageId;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.operation.DeadLetterId;
import io.countersign.operation.FollowerName;
import io.countersign.operation.ViewName;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.order.ReturnId;
import io.countersign.people.DelegationId;
import io.countersign.people.Department;
import io.countersign.people.ErasureId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.performance.TargetsId;
import io.countersign.policy.PolicyId;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectId;
import io.countersign.project.SiteId;
import io.countersign.purchase.PurchaseId;
import io.countersign.remittance.RemittanceId;
import io.countersign.sales.WeeklyReportId;
import io.countersign.seal.KeyId;
import io.countersign.seal.SealId;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReservationId;
import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How an event becomes JSON and comes back.
 *
 * <p>Only fields count, in the order in which the record declares them; ids, regions, prices and quantities are plain
 * texts; what is absent is not written; what nobody knows is refused. None of it follows a framework's default.
 */
public final class StoredJson {

    private static final int DAY_LENGTH = 10;

    private StoredJson() {}

    /** Sets a mapper up for stored events. */
    public static void configure(JsonMapper.Builder mapper) {
        mapper.changeDefaultVisibility(visibility -> visibility
                        .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addModule(flatValues());
    }

    /** A mapper for stored events. */
    public static JsonMapper mapper() {
        JsonMapper.Builder mapper = JsonMapper.builder();
        configure(mapper);
        return mapper.build();
    }

    private static SimpleModule flatValues() {
        SimpleModule module = new SimpleModule("Countersign values");
        module.addSerializer(new Flat<>(Id.class, Id::value));
        flat(module, PersonId.class, PersonId::new);
        flat(module, CustomerAccountId.class, CustomerAccountId::new);
        flat(module, OrderId.class, OrderId::new);
        flat(module, InvoiceNumber.class, InvoiceNumber::new);
        flat(module, CreditNoteNumber.class, CreditNoteNumber::new);
        flat(module, RemittanceId.class, RemittanceId::new);
        flat(module, ReleaseId.class, ReleaseId::new);
        flat(module, DunningCaseId.class, DunningCaseId::new);
        flat(module, PaperId.class, PaperId::new);
        flat(module, ReturnId.class, ReturnId::new);
        flat(module, DelegationId.class, DelegationId::new);
        flat(module, PolicyId.class, PolicyId::new);
        flat(module, WarehouseId.class, WarehouseId::new);
        flat(module, StockItemId.class, StockItemId::new);
        flat(module, ReservationId.class, ReservationId::new);
        flat(module, MovementId.class, MovementId::new);
        flat(module, PurchaseId.class, PurchaseId::new);
        flat(module, ProjectId.class, ProjectId::new);
        flat(module, PriceApprovalId.class, PriceApprovalId::new);
        flat(module, SiteId.class, SiteId::new);
        flat(module, MessageId.class, MessageId::new);
        flat(module, InquiryId.class, InquiryId::new);
        flat(module, TariffId.class, TariffId::new);
        flat(module, QuoteId.class, QuoteId::new);
        flat(module, DispatchId.class, DispatchId::new);
        flat(module, LoanId.class, LoanId::new);
        flat(module, ComplaintId.class, ComplaintId::new);
        flat(module, ExpenseClaimId.class, ExpenseClaimId::new);
        flat(module, ExpenseInvoiceNumber.class, ExpenseInvoiceNumber::new);
        flat(module, AttemptsId.class, AttemptsId::new);
        flat(module, ErasureId.class, ErasureId::new);
        flat(module, ExportsId.class, ExportsId::new);
        flat(module, ExportId.class, ExportId::new);
        flat(module, ViewName.class, ViewName::new);
        flat(module, FollowerName.class, FollowerName::new);
        flat(module, DeadLetterId.class, DeadLetterId::new);
        flat(module, StatementId.class, StatementId::new);
        flat(module, MatchId.class, MatchId::new);
        flat(module, BooksId.class, BooksId::new);
        flat(module, SealId.class, SealId::new);
        flat(module, KeyId.class, KeyId::new);
        flat(module, WeeklyReportId.class, WeeklyReportId::new);
        flat(module, TargetsId.class, TargetsId::new);
        module.addSerializer(new Flat<>(Department.class, Department::value));
        flat(module, Department.class, Department::new);
        module.addSerializer(new Flat<>(Region.class, Region::value));
        flat(module, Region.class, Region::new);
        module.addSerializer(new Flat<>(UnitPrice.class, UnitPrice::toString));
        flat(module, UnitPrice.class, UnitPrice::of);
        flat(module, LocalDate.class, StoredJson::day);
        module.addSerializer(new Flat<>(Quantity.class, Quantity::toString));
        flat(module, Quantity.class, Quantity::of);
        return module;
    }

    /** A day in the form in which it is always stored, read without a formatter: every event has one. */
    private static LocalDate day(String text) {
        if (text.length() == DAY_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return LocalDate.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10));
        }
        return LocalDate.parse(text);
    }

    private static <T> void flat(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addDeserializer(type, new FromText<>(type, read));
    }

    private static final class Flat<T> extends StdSerializer<T> {

        private final Function<T, String> text;

        Flat(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(text.apply(value));
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {

        private final Function<String, T> read;

        FromText(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return context.reportInputMismatch(this, "a text is expected");
            }
            return read.apply(json.getString());
        }
    }
}
