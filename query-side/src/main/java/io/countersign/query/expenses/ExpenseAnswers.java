package io.countersign.query.expenses;

import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.expense.ExpenseQuery.FindExpenseClaim;
import io.countersign.expense.ExpenseQuery.ListExpenseClaims;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.registers.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers where expense claims stand. */
public final class ExpenseAnswers {

    private final Register<ExpenseClaim> claims;

    public ExpenseAnswers(Register<ExpenseClaim> claims) {
        this.claims = claims;
    }

    @QueryHandler
    Optional<ExpenseClaim> answer(FindExpenseClaim question) {
        return claims.current().find(question.claim().value());
    }

    @QueryHandler
    ListExpenseClaims.ExpenseClaims answer(ListExpenseClaims question) {
        List<Where<ExpenseClaim>> where = new ArrayList<>();
        if (question.claimant() != null) {
            where.add(new Where<>(
                    "claimant",
                    question.claimant().value(),
                    claim -> claim.claimant().value()));
        }
        if (question.state() != null) {
            where.add(new Where<>(
                    "state", question.state().name(), claim -> claim.state().name()));
        }
        ExpenseClaimId after = question.after();
        Documents.Page<ExpenseClaim> page =
                claims.current().page(after == null ? null : after.value(), question.limit(), where);
        return new ListExpenseClaims.ExpenseClaims(
                page.documents(), page.next() == null ? null : new ExpenseClaimId(page.next()));
    }
}
