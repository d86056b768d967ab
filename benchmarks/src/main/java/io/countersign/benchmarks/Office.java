package io.countersign.benchmarks;

import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;

/** The commands that benchmarks send, as a signed-in person would send them. */
final class Office {

    static final Currency CNY = Currency.getInstance("CNY");

    private static final PersonId FINANCE = new PersonId("benchmark-finance");
    private static final Map<String, String> BY_FINANCE = sentBy(FINANCE.value());
    private static final Map<String, String> BY_AUTOMATION = sentBy(MetadataKeys.AUTOMATION + "benchmark");

    private Office() {}

    static CommandMessage<Object> appointment() {
        return message(new AppointStaffMember(FINANCE, List.of(Role.FINANCE), List.of()), BY_AUTOMATION);
    }

    static CommandMessage<Object> opening(CustomerAccountId account) {
        return message(
                new OpenAccount(
                        account, "Customer " + account.value(), null, new Region("East"), null, Standing.KEY, CNY),
                BY_FINANCE);
    }

    static CommandMessage<Object> slip(CustomerAccountId account, RemittanceId remittance, long fen) {
        RemittanceSlip slip = new RemittanceSlip(
                Instant.parse("2026-01-05T02:00:00Z"),
                "ICBC-1",
                PaymentMethod.TRANSFER,
                new Money(fen, CNY),
                new PersonId("payer-1"),
                "REF " + remittance.value(),
                null,
                null,
                null);
        return message(new RecordRemittance(account, remittance, slip), BY_FINANCE);
    }

    static CommandMessage<Object> message(Object command) {
        return message(command, BY_AUTOMATION);
    }

    private static CommandMessage<Object> message(Object command, Map<String, String> metadata) {
        return GenericCommandMessage.asCommandMessage(command).andMetaData(metadata);
    }

    private static Map<String, String> sentBy(String actor) {
        return Map.of(
                MetadataKeys.ACTOR, actor,
                MetadataKeys.REQUEST, "benchmark",
                MetadataKeys.SENT_AT, "2026-06-01T02:00:00Z",
                MetadataKeys.TODAY, "2026-06-01");
    }
}
