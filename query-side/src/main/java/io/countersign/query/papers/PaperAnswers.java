package io.countersign.query.papers;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.ListExpiringPapers;
import io.countersign.account.AccountQuery.ListExpiringPapers.ExpiringPaper;
import io.countersign.account.AccountQuery.ListPapers;
import io.countersign.account.AccountQuery.Papers;
import io.countersign.query.accounts.AccountsProjection;
import io.countersign.query.documents.Documents;
import io.countersign.query.registers.Register;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which papers customers have given, and which of them expire. */
public final class PaperAnswers {

    private final Register<Papers> papers;
    private final Documents<Account> accounts;
    private final Consumer<String> reached;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param reached waits until a group has followed the log, and says so when it has not in time
     * @param zone the company's time zone, which decides what day it is
     */
    public PaperAnswers(
            Register<Papers> papers, Documents<Account> accounts, Consumer<String> reached, Clock clock, ZoneId zone) {
        this.papers = papers;
        this.accounts = accounts;
        this.reached = reached;
        this.clock = clock;
        this.zone = zone;
    }

    @QueryHandler
    Optional<Papers> answer(ListPapers question) {
        reached.accept(AccountsProjection.GROUP);
        String number = question.account().value();
        return accounts.find(number)
                .map(account ->
                        papers.current().find(number).orElseGet(() -> new Papers(account.account(), List.of())));
    }

    @QueryHandler
    ListExpiringPapers.ExpiringPapers answer(ListExpiringPapers question) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate last = today.plusDays(question.within());
        reached.accept(AccountsProjection.GROUP);
        return new ListExpiringPapers.ExpiringPapers(
                today,
                papers.current().all().values().stream()
                        .flatMap(given -> accounts.find(given.account().value()).stream()
                                .flatMap(customer -> expiring(customer, given, today, last)))
                        .sorted(Comparator.comparingLong(ExpiringPaper::days)
                                .thenComparing(one -> one.customer().account().value())
                                .thenComparing(one -> one.paper().paper().value()))
                        .toList());
    }

    private static Stream<ExpiringPaper> expiring(Account customer, Papers given, LocalDate today, LocalDate last) {
        return Expiring.by(last, given)
                .flatMap(paper -> Stream.ofNullable(paper.validUntil())
                        .map(until -> new ExpiringPaper(customer, paper, ChronoUnit.DAYS.between(today, until))));
    }
}
