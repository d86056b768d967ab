package io.countersign.command.expense;

import static io.countersign.command.expense.ExpenseStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.expense.VoucherCommand.ReleaseInvoice;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceClaimed;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceKept;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceReleased;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ReleasingAnInvoiceTest {

    private static final ExpenseInvoiceClaimed CLAIMED = new ExpenseInvoiceClaimed(HOTEL, CLAIM, SALESPERSON);
    private static final ExpenseInvoiceKept KEPT = new ExpenseInvoiceKept(HOTEL, CLAIM, SALESPERSON);

    private final FixtureConfiguration<Voucher> voucher = stage(Voucher.class);

    @Test
    void finance_releases_a_number_that_was_written_down_wrongly() {
        voucher.given(CLAIMED, KEPT)
                .when(new ReleaseInvoice(HOTEL, "号码写错"), by(FINANCE))
                .expectEvents(new ExpenseInvoiceReleased(HOTEL, "号码写错", FINANCE));
    }

    @Test
    void a_number_that_a_claim_has_is_not_released_and_neither_is_one_that_is_free() {
        voucher.given(CLAIMED)
                .when(new ReleaseInvoice(HOTEL, "号码写错"), by(FINANCE))
                .expectException(refusedBy("EXP-23"));
        voucher.given(CLAIMED, KEPT, new ExpenseInvoiceReleased(HOTEL, "号码写错", FINANCE))
                .when(new ReleaseInvoice(HOTEL, "号码写错"), by(FINANCE))
                .expectException(refusedBy("EXP-23"));
    }

    @Test
    void nobody_releases_what_is_kept_for_themselves() {
        voucher.given(CLAIMED, KEPT)
                .when(new ReleaseInvoice(HOTEL, "号码写错"), by(SALESPERSON))
                .expectException(refusedBy("EXP-24"));
    }

    @Test
    void a_release_without_a_reason_is_refused() {
        voucher.given(CLAIMED, KEPT)
                .when(new ReleaseInvoice(HOTEL, " "), by(FINANCE))
                .expectException(refusedBy("EXP-25"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        voucher.given(CLAIMED)
                .when(new ReleaseInvoice(HOTEL, ""), by(FINANCE))
                .expectException(refusedBy("EXP-23", "EXP-25"));
        voucher.given(CLAIMED, KEPT)
                .when(new ReleaseInvoice(HOTEL, ""), by(SALESPERSON))
                .expectException(refusedBy("EXP-24", "EXP-25"));
    }
}
