package io.countersign.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.attempt.AttemptCommand.RecordRefusedAttempt;
import io.countersign.attempt.AttemptsId;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.refusal.Refusal;
import io.countersign.remittance.RemittanceId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class RefusalsOnRecordTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    private static final PersonId FINANCE = new PersonId("finance");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    private static final Object CONFIRMING = new ConfirmRemittance(
            CUSTOMER, new RemittanceId("R-1"), Money.of("100.00", CNY), LocalDate.of(2026, 1, 19));
    private static final Throwable BY_RULE = refused("REM-4", "REM-6");

    private final RefusalsOnRecord onRecord = new RefusalsOnRecord();

    @Test
    void whoever_is_refused_by_rules_is_on_record_with_them() {
        assertThat(onRecord.after(sent(CONFIRMING, "finance"), BY_RULE))
                .map(next -> (Object) next.getPayload())
                .hasValue(new RecordRefusedAttempt(
                        AttemptsId.of(FINANCE, TODAY),
                        FINANCE,
                        "ConfirmRemittance",
                        "account-C001",
                        List.of("REM-4", "REM-6")));
    }

    @Test
    void whoever_may_not_even_ask_is_on_record_too() {
        assertThat(onRecord.after(sent(CONFIRMING, "finance"), refused("PERMISSION")))
                .map(next -> ((RecordRefusedAttempt) next.getPayload()).codes())
                .hasValue(List.of("PERMISSION"));
    }

    @Test
    void it_is_recorded_for_that_person_at_that_time_because_of_that_request() {
        CommandMessage<?> command = sent(CONFIRMING, "finance");

        assertThat(onRecord.after(command, BY_RULE).orElseThrow().getMetaData())
                .containsEntry(MetadataKeys.ACTOR, "automation:RefusalsOnRecord")
                .containsEntry(MetadataKeys.ON_BEHALF_OF, "finance")
                .containsEntry(MetadataKeys.SENT_AT, "2026-01-20T02:00:00Z")
                .containsEntry(MetadataKeys.TODAY, "2026-01-20")
                .containsEntry(MetadataKeys.REQUEST, "request-1")
                .containsEntry(MetadataKeys.CORRELATION, command.getIdentifier());
    }

    @Test
    void an_automation_that_is_refused_leaves_nothing() {
        assertThat(onRecord.after(sent(CONFIRMING, "automation:import"), BY_RULE))
                .isEmpty();
    }

    @Test
    void what_is_not_about_money_or_authority_leaves_nothing() {
        Object opening = new OpenAccount(CUSTOMER, "北墙", null, new Region("华东"), null, Standing.KEY, CNY);

        assertThat(onRecord.after(sent(opening, "finance"), BY_RULE)).isEmpty();
    }

    @Test
    void a_failure_that_is_no_refusal_leaves_nothing() {
        assertThat(onRecord.after(sent(CONFIRMING, "finance"), new ConcurrencyException("faster")))
                .isEmpty();
        assertThat(onRecord.after(sent(CONFIRMING, "finance"), new IllegalStateException("a bug")))
                .isEmpty();
    }

    private static CommandMessage<?> sent(Object command, String actor) {
        return GenericCommandMessage.asCommandMessage(command)
                .andMetaData(Map.of(
                        MetadataKeys.ACTOR, actor,
                        MetadataKeys.REQUEST, "request-1",
                        MetadataKeys.SENT_AT, "2026-01-20T02:00:00Z",
                        MetadataKeys.TODAY, "2026-01-20"));
    }

    private static Throwable refused(String... codes) {
        return new CommandExecutionException(
                "refused",
                null,
                List.of(codes).stream()
                        .map(code -> new Refusal(code, "A rule."))
                        .toList());
    }
}
