package io.countersign.command.expense;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When may money that was spent be claimed? */
final class SubmittingAClaim {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Submitting an expense claim",
            rule("EXP-4", "A claim is submitted by whoever planned it.", Facts::claimantSubmits),
            rule("EXP-5", "A claim is submitted once; the same claim may be sent again.", Facts::newOrTheSame),
            rule("EXP-6", "A claim has at least one invoice, and each invoice once.", Facts::everyInvoiceOnce),
            rule(
                    "EXP-7",
                    "Every invoice is for more than nothing, in the currency of the plan.",
                    Facts::amountsArePositive),
            rule("EXP-8", "No invoice is dated in the future.", Facts::daysHaveCome));

    private SubmittingAClaim() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            PersonId claimant,
            PersonId actor,
            @Nullable List<ExpenseInvoice> before,
            List<ExpenseInvoice> invoices,
            Currency currency,
            LocalDate today) {

        boolean claimantSubmits() {
            return claimant.equals(actor);
        }

        boolean newOrTheSame() {
            return before == null || before.equals(invoices);
        }

        boolean everyInvoiceOnce() {
            long different =
                    invoices.stream().map(ExpenseInvoice::number).distinct().count();
            return !invoices.isEmpty() && different == invoices.size();
        }

        boolean amountsArePositive() {
            return invoices.stream()
                    .map(ExpenseInvoice::amount)
                    .allMatch(amount -> amount.isPositive() && amount.currency().equals(currency));
        }

        boolean daysHaveCome() {
            return invoices.stream().noneMatch(invoice -> invoice.invoicedOn().isAfter(today));
        }
    }
}
