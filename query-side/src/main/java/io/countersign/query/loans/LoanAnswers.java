package io.countersign.query.loans;

import io.countersign.loan.LoanId;
import io.countersign.loan.LoanQuery.FindLoan;
import io.countersign.loan.LoanQuery.ListLoans;
import io.countersign.loan.LoanQuery.Loan;
import io.countersign.query.registers.Register;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which samples are out. What is overdue depends on the day, so that the list is gone through as it is asked. */
public final class LoanAnswers {

    private final Register<Loan> loans;

    public LoanAnswers(Register<Loan> loans) {
        this.loans = loans;
    }

    @QueryHandler
    Optional<Loan> answer(FindLoan question) {
        return loans.current().find(question.loan().value());
    }

    @QueryHandler
    ListLoans.Loans answer(ListLoans question) {
        LoanId after = question.after();
        List<Loan> found = loans.current().all().values().stream()
                .filter(loan -> after == null || loan.loan().value().compareTo(after.value()) > 0)
                .filter(loan -> question.account() == null || question.account().equals(loan.account()))
                .filter(loan -> question.state() == null || question.state() == loan.stateOn(question.on()))
                .limit(question.limit() + 1L)
                .toList();
        boolean more = found.size() > question.limit();
        List<Loan> page = more ? found.subList(0, question.limit()) : found;
        return new ListLoans.Loans(page, more ? page.getLast().loan() : null);
    }
}
