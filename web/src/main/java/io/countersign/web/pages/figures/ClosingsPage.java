package io.countersign.web.pages.figures;

import io.countersign.bank.BankQuery.BankStatement;
import io.countersign.bank.BankQuery.ListStatements;
import io.countersign.bank.BankQuery.StatementState;
import io.countersign.books.BooksCommand.BeginClosing;
import io.countersign.books.BooksQuery.ClosedMonth;
import io.countersign.books.BooksQuery.DrawUpMonth;
import io.countersign.books.BooksQuery.ListClosedMonths;
import io.countersign.books.MonthFigure;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.remittance.RemittanceQuery.ListRemittances;
import io.countersign.remittance.RemittanceQuery.Remittance;
import io.countersign.remittance.RemittanceQuery.State;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Problem;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Shows which month is closed next, what is open in it, and how the others were closed. */
@Controller
final class ClosingsPage {

    private static final int READ_MAX = 200;

    private final Pages pages;
    private final Messages messages;
    private final Names names;

    ClosingsPage(Pages pages, Messages messages, Names names) {
        this.pages = pages;
        this.messages = messages;
        this.names = names;
    }

    @GetMapping("/closings")
    View show(@AuthenticationPrincipal SignedIn who) {
        if (!Permissions.mayAsk(who.roles(), ListClosedMonths.class)) {
            return pages.show(HttpStatus.FORBIDDEN, "problem/page", "problem/part", Problem.of(HttpStatus.FORBIDDEN));
        }
        Sender sender = Asking.as(who);
        LocalDate today = messages.today();
        List<ClosedMonth> months = messages.ask(new ListClosedMonths(), ListClosedMonths.ClosedMonths.class, sender)
                .months();
        YearMonth next = next(months, today);
        return pages.show(
                "figures/closings",
                "figures/closings-part",
                new Closings(
                        next,
                        !months.isEmpty() && months.getFirst().closedAt() == null,
                        next.atEndOfMonth().isBefore(today),
                        months.isEmpty(),
                        figures(next, who, sender),
                        statements(next, who, sender),
                        remittances(next, who, sender),
                        today,
                        months,
                        names.namesOf(people(months)),
                        Permissions.maySend(who.roles(), BeginClosing.class)));
    }

    /** The one whose closing is under way, or the one after the last; the last one that is over, when none was closed. */
    private static YearMonth next(List<ClosedMonth> months, LocalDate today) {
        if (months.isEmpty()) {
            return YearMonth.from(today).minusMonths(1);
        }
        ClosedMonth last = months.getFirst();
        return last.closedAt() == null ? last.month() : last.month().plusMonths(1);
    }

    private List<MonthFigure> figures(YearMonth month, SignedIn who, Sender sender) {
        return Permissions.mayAsk(who.roles(), DrawUpMonth.class)
                ? messages.ask(new DrawUpMonth(month), DrawUpMonth.Figures.class, sender)
                        .figures()
                : List.of();
    }

    private List<BankStatement> statements(YearMonth month, SignedIn who, Sender sender) {
        return Permissions.mayAsk(who.roles(), ListStatements.class)
                ? messages
                        .ask(
                                new ListStatements(null, StatementState.OPEN, null, READ_MAX),
                                ListStatements.Statements.class,
                                sender)
                        .statements()
                        .stream()
                        .filter(statement -> !statement.kind().comesAgain())
                        .filter(statement -> !statement.from().isAfter(month.atEndOfMonth()))
                        .toList()
                : List.of();
    }

    private List<Remittance> remittances(YearMonth month, SignedIn who, Sender sender) {
        return Permissions.mayAsk(who.roles(), ListRemittances.class)
                ? messages
                        .ask(
                                new ListRemittances(null, State.RECORDED, null, READ_MAX),
                                ListRemittances.Remittances.class,
                                sender)
                        .remittances()
                        .stream()
                        .filter(remittance -> remittance.slip() != null
                                && !LocalDate.ofInstant(remittance.slip().remittedAt(), pages.zone())
                                        .isAfter(month.atEndOfMonth()))
                        .toList()
                : List.of();
    }

    private static Set<PersonId> people(List<ClosedMonth> months) {
        return months.stream()
                .flatMap(month -> Stream.of(month.begunBy(), month.closedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
