package io.countersign.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.DescribedApi;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Operation;
import io.countersign.web.shape.Shapes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@EdgeTrial
class ApiDescriptionTest {

    private static final Set<String> ALWAYS = Set.of("400", "401", "403", "406", "429", "500");
    private static final Set<String> WHEN_SENT = Set.of("404", "409", "413", "415", "422");

    private final Callers callers;
    private final DescribedApi api;
    private final Map<String, HandlerMethod> handlers = new HashMap<>();

    ApiDescriptionTest(Callers callers, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.callers = callers;
        this.api = DescribedApi.read(callers);
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handlers.put(method + " " + pattern, handler))));
    }

    @Test
    void every_endpoint_is_described_and_nothing_else() {
        assertThat(handlers).isNotEmpty();
        assertThat(api.operations().stream().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(handlers.keySet());
    }

    @Test
    void every_operation_says_what_it_is_for_and_has_a_name_of_its_own() {
        assertThat(api.operations()).allSatisfy(operation -> {
            assertThat(operation.description().path("summary").asString()).endsWith(".");
            assertThat(operation.description().path("tags")).hasSize(1);
        });
        assertThat(api.operations().stream()
                        .map(operation ->
                                operation.description().path("operationId").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_operation_says_what_it_can_answer() {
        assertThat(api.operations()).allSatisfy(operation -> {
            assertThat(operation.statuses()).containsAll(ALWAYS);
            assertThat(operation.statuses().stream().filter(status -> status.startsWith("2")))
                    .hasSize(1);
            if (operation.isPost()) {
                assertThat(operation.statuses()).containsAll(WHEN_SENT);
            }
            if (!operation.parametersInPath().isEmpty()) {
                assertThat(operation.statuses()).contains("404");
            }
        });
    }

    @Test
    void where_a_version_may_be_named_it_may_have_changed() {
        assertThat(api.operations()).allSatisfy(operation -> {
            boolean versioned = operation
                    .description()
                    .path("parameters")
                    .valueStream()
                    .anyMatch(parameter -> parameter.path("name").asString().equals("If-Match"));
            assertThat(operation.statuses().contains("412")).isEqualTo(versioned);
        });
        assertThat(api.operation("POST", "/api/v1/orders/{order}/shipment").statuses())
                .contains("412");
    }

    @Test
    void whatever_is_no_success_is_a_problem() {
        assertThat(api.operations())
                .allSatisfy(operation -> operation
                        .description()
                        .path("responses")
                        .properties()
                        .forEach(response -> {
                            if (response.getKey().startsWith("4")
                                    || response.getKey().startsWith("5")) {
                                assertThat(response.getValue()
                                                .path("content")
                                                .path("application/problem+json")
                                                .path("schema")
                                                .path("$ref")
                                                .asString())
                                        .isEqualTo("#/components/schemas/Problem");
                            }
                        }));
        assertThat(schema("Problem").path("properties").propertyNames())
                .contains("type", "title", "status", "detail", "code", "refusals", "errors", "requestId");
    }

    @Test
    void every_request_has_an_example_that_fits_it() {
        assertThat(api.operations()).filteredOn(Operation::isPost).allSatisfy(operation -> {
            if (!operation.upload()) {
                JsonNode example = Objects.requireNonNull(operation.example());
                assertThat(Shapes.read(
                                example.toString().getBytes(StandardCharsets.UTF_8),
                                bodyOf(Objects.requireNonNull(handlers.get(operation.toString())))))
                        .isNotNull();
            }
        });
    }

    @Test
    void the_examples_lead_down_the_whole_road() {
        Caller assistant = callers.as(Role.SALES_ASSISTANT);
        Caller finance = callers.as(Role.FINANCE);

        send(assistant, "/api/v1/accounts", "");
        send(assistant, "/api/v1/orders", "");
        send(assistant, "/api/v1/credit-releases", "");
        send(callers.as(Role.PRESIDENT), "/api/v1/credit-releases/{release}/approval", "CR-1");
        send(assistant, "/api/v1/credit-releases/{release}/withdrawal", "CR-1");
        send(assistant, "/api/v1/dunning/{account}/attempts", "C001");
        send(assistant, "/api/v1/accounts/{account}/papers", "C001");
        send(callers.as(Role.REGIONAL_MANAGER), "/api/v1/accounts/{account}/adjustment-period", "C001");
        send(assistant, "/api/v1/remittances", "");
        send(finance, "/api/v1/remittances/{remittance}/confirmation", "R-1");
        send(assistant, "/api/v1/orders/{order}/outbound-slip", "SO-1");
        send(callers.as(Role.WAREHOUSE), "/api/v1/orders/{order}/shipment", "SO-1");
        send(finance, "/api/v1/orders/{order}/invoice", "SO-1");
        send(finance, "/api/v1/remittances/{remittance}/allocations", "R-1");
        send(finance, "/api/v1/remittances/{remittance}/reversal", "R-1");
        send(callers.as(Role.PRESIDENT), "/api/v1/accounts/{account}/standing", "C001");
        send(callers.as(Role.PRESIDENT), "/api/v1/accounts/{account}/region", "C001");
        send(callers.as(Role.REGIONAL_MANAGER), "/api/v1/accounts/{account}/salesperson", "C001");

        send(assistant, "/api/v1/projects", "");
        send(assistant, "/api/v1/projects/{project}/price-approvals", "PR-1");
        send(callers.as(Role.SALES_DIRECTOR), "/api/v1/projects/{project}/renewal", "PR-1");
        send(assistant, "/api/v1/projects/{project}/closure", "PR-1");
        send(callers.as(Role.ADMINISTRATOR), "/api/v1/policy", "");

        send(callers.as(Role.WAREHOUSE), "/api/v1/stock/receipts", "");
        send(callers.as(Role.WAREHOUSE), "/api/v1/stock/counts", "");
        send(callers.as(Role.WAREHOUSE), "/api/v1/stock/transfers", "");
        send(callers.as(Role.WAREHOUSE), "/api/v1/stock/transfers/{transfer}/arrival", "TR-1");
        send(assistant, "/api/v1/reservations", "");
        send(assistant, "/api/v1/reservations/{reservation}/confirmation", "TRF-1");
        send(assistant, "/api/v1/reservations/{reservation}/release", "TRF-1");

        assertThat(finance.get("/api/v1/accounts/C001/statement").status()).isEqualTo(200);
        assertThat(finance.get("/api/v1/receivables").text()).contains("C001");
    }

    @Test
    void what_may_be_absent_is_said() {
        assertThat(texts(schema("NewOrder").path("required"))).containsExactlyInAnyOrder("account", "kind", "lines");
        assertThat(schema("NewOrder").path("additionalProperties").asBoolean(true))
                .isFalse();
        assertThat(texts(schema("ShownAccount").path("required"))).contains("id", "contact", "salesperson");
        assertThat(schema("ShownAccount").path("properties").path("salesperson").toString())
                .contains("null");
        assertThat(schema("NewAccount")
                        .path("properties")
                        .path("id")
                        .path("type")
                        .asString())
                .isEqualTo("string");
    }

    @Test
    void one_may_sign_in_in_two_ways() {
        JsonNode schemes = api.document().path("components").path("securitySchemes");

        assertThat(schemes.path("basic").path("scheme").asString()).isEqualTo("basic");
        assertThat(schemes.path("bearer").path("scheme").asString()).isEqualTo("bearer");
        assertThat(api.document().path("security")).hasSize(2);
    }

    private void send(Caller caller, String path, String number) {
        Operation operation = api.operation("POST", path);
        Answer answer = caller.post(
                operation.at(number),
                Objects.requireNonNull(operation.example()).toString());
        assertThat(answer.status()).as("%s: %s", operation, answer).isBetween(200, 201);
    }

    private JsonNode schema(String name) {
        return api.document().path("components").path("schemas").path(name);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Class<?> bodyOf(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .findFirst()
                .orElseThrow()
                .getParameterType();
    }
}
