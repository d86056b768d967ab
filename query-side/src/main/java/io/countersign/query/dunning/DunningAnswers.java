package io.countersign.query.dunning;

import io.countersign.account.AccountQuery.Account;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.dunning.DunningQuery.ListCalls;
import io.countersign.dunning.DunningQuery.ListCalls.Call;
import io.countersign.dunning.DunningQuery.ListCases;
import io.countersign.dunning.DunningQuery.State;
import io.countersign.query.accounts.AccountsProjection;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.registers.Register;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers whom the office has to ask for payment, and what came of it. */
public final class DunningAnswers {

    private static final Comparator<Call> LONGEST_DUE_FIRST = Comparator.comparing(
                    (Call call) -> call.dunning().nextDueOn(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(call -> call.dunning().openedOn())
            .thenComparing(call -> call.customer().account().value());

    private final Register<Case> cases;
    private final Documents<Account> accounts;
    private final Consumer<String> reached;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param reached waits until a group has followed the log, and says so when it has not in time
     * @param zone the company's time zone, which decides what day it is
     */
    public DunningAnswers(
            Register<Case> cases, Documents<Account> accounts, Consumer<String> reached, Clock clock, ZoneId zone) {
        this.cases = cases;
        this.accounts = accounts;
        this.reached = reached;
        this.clock = clock;
        this.zone = zone;
    }

    @QueryHandler
    ListCalls.Calls answer(ListCalls question) {
        LocalDate on = question.on() == null ? LocalDate.ofInstant(clock.instant(), zone) : question.on();
        reached.accept(AccountsProjection.GROUP);
        return new ListCalls.Calls(
                on,
                matching(List.of(new Where<>(
                                "state",
                                State.OPEN.name(),
                                dunning -> dunning.state().name())))
                        .filter(dunning -> dunning.hasCallOn(on) && !wasAskedInAnother(dunning, on))
                        .flatMap(dunning -> accounts.find(dunning.account().value()).stream()
                                .map(customer -> new Call(customer, dunning)))
                        .filter(call -> isAskedFor(call.customer(), question))
                        .sorted(LONGEST_DUE_FIRST)
                        .toList());
    }

    @QueryHandler
    Optional<ListCases.Cases> answer(ListCases question) {
        reached.accept(AccountsProjection.GROUP);
        String number = question.account().value();
        return accounts.find(number)
                .map(account -> new ListCases.Cases(
                        account.account(),
                        ofAccount(number)
                                .sorted(Comparator.comparing(Case::openedOn)
                                        .thenComparing(Case::closedOn, Comparator.nullsLast(Comparator.naturalOrder()))
                                        .reversed())
                                .toList()));
    }

    /** A customer who paid, and whose payment bounced on the same day, was asked on that day already. */
    private boolean wasAskedInAnother(Case dunning, LocalDate on) {
        return dunning.openedOn().equals(on)
                && ofAccount(dunning.account().value())
                        .anyMatch(other -> other.attempts().stream()
                                .anyMatch(attempt -> attempt.on().equals(on)));
    }

    private Stream<Case> ofAccount(String number) {
        return matching(List.of(
                new Where<>("account", number, dunning -> dunning.account().value())));
    }

    private Stream<Case> matching(List<Where<Case>> where) {
        return cases.current().page(null, Integer.MAX_VALUE - 1, where).documents().stream();
    }

    private static boolean isAskedFor(Account customer, ListCalls question) {
        return (question.region() == null || question.region().equals(customer.region()))
                && (question.salesperson() == null || question.salesperson().equals(customer.salesperson()));
    }
}
