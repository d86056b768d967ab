package io.countersign.query.receivables;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.Allocation;
import io.countersign.account.ChargedInvoice;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.account.TakenBack;
import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Words for what can have happened to an account. */
public final class Histories {

    static final Currency CNY = Currency.getInstance("CNY");
    static final CustomerAccountId NORTHWALL = new CustomerAccountId("C001");
    static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static final PersonId SOMEBODY = new PersonId("somebody");

    private Histories() {}

    static Money yuan(long amount) {
        return new Money(amount * 100, CNY);
    }

    /** An account with an invoice that was paid, one that is open, and a payment that bounced. */
    public static List<AccountEvent> life() {
        return List.of(
                opened(),
                invoice(1, 100, MAY),
                invoice(2, 50, MAY.plusDays(10)),
                slip(1, 120),
                money(1, 120, MAY.plusDays(5)),
                put(1, 1, 100, MAY.plusDays(5)),
                put(1, 2, 20, MAY.plusDays(10)),
                bounced(1, 120, MAY.plusDays(20)),
                creditNote(1, 2, 30, MAY.plusDays(25)),
                creditPut(1, 2, 30, MAY.plusDays(25)));
    }

    static AccountOpened opened() {
        return new AccountOpened(NORTHWALL, "Northwall", null, new Region("East"), null, Standing.KEY, CNY);
    }

    static InvoiceCharged invoice(int order, long amount, LocalDate on) {
        return new InvoiceCharged(
                NORTHWALL, order(order), new InvoiceNumber("INV-" + order), yuan(amount), on, on.plusDays(30));
    }

    static RemittanceRecorded slip(int number, long amount) {
        return new RemittanceRecorded(
                NORTHWALL,
                new RemittanceId("R-" + number),
                new RemittanceSlip(
                        Instant.parse("2026-05-02T02:00:00Z"),
                        "ICBC-1",
                        PaymentMethod.TRANSFER,
                        yuan(amount),
                        new PersonId("payer"),
                        "TT",
                        null,
                        null,
                        null),
                SOMEBODY);
    }

    static RemittanceConfirmed money(int number, long amount, LocalDate on) {
        return new RemittanceConfirmed(
                NORTHWALL, new RemittanceId("R-" + number), yuan(amount), yuan(amount), on, SOMEBODY);
    }

    static RemittanceAllocated put(int number, int order, long amount, LocalDate on) {
        return new RemittanceAllocated(
                NORTHWALL, new RemittanceId("R-" + number), List.of(new Allocation(order(order), yuan(amount), on)));
    }

    static RemittanceReversed bounced(int number, long amount, LocalDate on) {
        return new RemittanceReversed(
                NORTHWALL,
                new RemittanceId("R-" + number),
                yuan(amount),
                List.of(
                        new TakenBack(order(1), yuan(100), on, charged(1, 100, MAY)),
                        new TakenBack(order(2), yuan(20), on, charged(2, 50, MAY.plusDays(10)))),
                on,
                "bounced",
                SOMEBODY);
    }

    static CreditNoteIssued creditNote(int number, int order, long amount, LocalDate on) {
        return new CreditNoteIssued(NORTHWALL, new CreditNoteNumber("CN-" + number), order(order), yuan(amount), on);
    }

    static CreditNoteAllocated creditPut(int number, int order, long amount, LocalDate on) {
        return new CreditNoteAllocated(
                NORTHWALL,
                new CreditNoteNumber("CN-" + number),
                List.of(new Allocation(order(order), yuan(amount), on)));
    }

    private static ChargedInvoice charged(int order, long amount, LocalDate on) {
        return new ChargedInvoice(new InvoiceNumber("INV-" + order), yuan(amount), on, on.plusDays(30));
    }

    private static OrderId order(int number) {
        return new OrderId("SO-" + number);
    }
}
