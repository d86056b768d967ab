package io.countersign.command.account;

import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.CoverOrder;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.Allocation;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.command.rulebook.Refused;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;

/** Words for stories about accounts. */
final class AccountStories {

    static final Currency CNY = Currency.getInstance("CNY");
    static final CustomerAccountId NORTHWALL = new CustomerAccountId("C001");
    static final PersonId ALICE = new PersonId("alice");
    static final PersonId BOB = new PersonId("bob");
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private AccountStories() {}

    static Map<String, String> by(PersonId person) {
        return Map.of(
                MetadataKeys.ACTOR, person.value(),
                MetadataKeys.SENT_AT, "2026-06-01T02:00:00Z",
                MetadataKeys.TODAY, TODAY.toString());
    }

    static Money yuan(long amount) {
        return new Money(amount * 100, CNY);
    }

    static AccountOpened opened() {
        return new AccountOpened(NORTHWALL, "Northwall", null, new Region("East"), ALICE, Standing.KEY, CNY);
    }

    static RemittanceId remittance(int number) {
        return new RemittanceId("R-" + number);
    }

    static OrderId order(int number) {
        return new OrderId("SO-" + number);
    }

    static RemittanceSlip slip(long amount, @Nullable OrderId meantFor) {
        return new RemittanceSlip(
                Instant.parse("2026-05-30T02:00:00Z"),
                "ICBC-1",
                PaymentMethod.TRANSFER,
                yuan(amount),
                new PersonId("payer"),
                "TT-1",
                meantFor,
                null,
                null);
    }

    static RecordRemittance record(int number, long amount) {
        return new RecordRemittance(NORTHWALL, remittance(number), slip(amount, null));
    }

    static RemittanceRecorded recorded(int number, long amount, PersonId by) {
        return new RemittanceRecorded(NORTHWALL, remittance(number), slip(amount, null), by);
    }

    static ConfirmRemittance confirm(int number, long amount) {
        return new ConfirmRemittance(NORTHWALL, remittance(number), yuan(amount), YESTERDAY);
    }

    static RemittanceConfirmed confirmed(int number, long amount, long slipAmount, PersonId by) {
        return new RemittanceConfirmed(NORTHWALL, remittance(number), yuan(amount), yuan(slipAmount), YESTERDAY, by);
    }

    static RemittanceAllocated allocated(int number, int order, long amount, LocalDate on) {
        return new RemittanceAllocated(
                NORTHWALL, remittance(number), List.of(new Allocation(order(order), yuan(amount), on)));
    }

    static CoverOrder cover(int order, long total) {
        return new CoverOrder(NORTHWALL, order(order), OrderKind.STANDARD, yuan(total));
    }

    static OrderCovered covered(int order, long total) {
        return new OrderCovered(NORTHWALL, order(order), OrderKind.STANDARD, yuan(total));
    }

    static OrderWithheld withheld(int order, long total, long shortBy) {
        return new OrderWithheld(NORTHWALL, order(order), OrderKind.STANDARD, yuan(total), yuan(shortBy));
    }

    static ChargeInvoice charge(int order, long amount, LocalDate on) {
        return new ChargeInvoice(
                NORTHWALL, order(order), new InvoiceNumber("INV-" + order), yuan(amount), on, on.plusDays(30));
    }

    static InvoiceCharged charged(int order, long amount, LocalDate on) {
        return new InvoiceCharged(
                NORTHWALL, order(order), new InvoiceNumber("INV-" + order), yuan(amount), on, on.plusDays(30));
    }

    /** Refused by exactly these rules. */
    static Matcher<Refused> refusedBy(String... codes) {
        return Matchers.allOf(
                Matchers.instanceOf(Refused.class),
                Matchers.hasProperty("message", Matchers.equalTo(String.join(", ", codes))));
    }
}
