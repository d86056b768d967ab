package io.countersign.trial;

import io.countersign.account.AccountQuery.ListExpiringPapers;
import io.countersign.account.AccountQuery.ListExpiringPapers.ExpiringPaper;
import io.countersign.account.AccountQuery.ListPapers;
import io.countersign.account.AccountQuery.Papers;
import io.countersign.credit.CreditQuery.FindRelease;
import io.countersign.credit.CreditQuery.ListReleases;
import io.countersign.credit.CreditQuery.Release;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.dunning.DunningQuery.ListCalls;
import io.countersign.dunning.DunningQuery.ListCalls.Call;
import io.countersign.dunning.DunningQuery.ListCases;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The part of the made-up query side that shows credit releases, dunning and papers. */
final class TrialCustomerAnswers {

    private static final LocalDate DAY_OF_PAPERS = LocalDate.of(2026, 1, 10);

    private final TrialOffice office;

    TrialCustomerAnswers(TrialOffice office) {
        this.office = office;
    }

    @QueryHandler
    Optional<Release> answer(FindRelease question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return Optional.ofNullable(office.releases.get(question.release().value()));
        }
    }

    @QueryHandler
    ListReleases.Releases answer(ListReleases question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            List<Release> found = office.releases.values().stream()
                    .filter(release -> question.after() == null
                            || release.release()
                                            .value()
                                            .compareTo(question.after().value())
                                    > 0)
                    .filter(release -> question.state() == null || question.state() == release.state())
                    .filter(release -> isOf(question.account(), release.account()))
                    .filter(release -> isOf(question.order(), release.order()))
                    .limit(question.limit() + 1L)
                    .toList();
            boolean more = found.size() > question.limit();
            List<Release> page = more ? found.subList(0, question.limit()) : found;
            return new ListReleases.Releases(page, more ? page.getLast().release() : null);
        }
    }

    @QueryHandler
    ListCalls.Calls answer(ListCalls question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        LocalDate on = question.on() == null ? LocalDate.EPOCH : question.on();
        synchronized (office) {
            return new ListCalls.Calls(
                    on,
                    office.cases.values().stream()
                            .filter(dunning -> dunning.hasCallOn(on))
                            .flatMap(dunning -> call(dunning).stream())
                            .filter(call ->
                                    isOf(question.salesperson(), call.customer().salesperson()))
                            .filter(call ->
                                    isOf(question.region(), call.customer().region()))
                            .toList());
        }
    }

    @QueryHandler
    Optional<ListCases.Cases> answer(ListCases question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        String number = question.account().value();
        synchronized (office) {
            return Optional.ofNullable(office.accounts.get(number))
                    .map(account -> new ListCases.Cases(account.account(), casesOf(number)));
        }
    }

    @QueryHandler
    Optional<Papers> answer(ListPapers question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        String number = question.account().value();
        synchronized (office) {
            return Optional.ofNullable(office.accounts.get(number))
                    .map(account -> office.papers.getOrDefault(number, new Papers(account.account(), List.of())));
        }
    }

    @QueryHandler
    ListExpiringPapers.ExpiringPapers answer(ListExpiringPapers question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        LocalDate last = DAY_OF_PAPERS.plusDays(question.within());
        synchronized (office) {
            return new ListExpiringPapers.ExpiringPapers(
                    DAY_OF_PAPERS,
                    office.papers.values().stream()
                            .flatMap(given -> given.papers().stream()
                                    .flatMap(paper -> Stream.ofNullable(paper.validUntil())
                                            .filter(until -> !until.isAfter(last))
                                            .map(until -> new ExpiringPaper(
                                                    TrialOffice.found(
                                                            office.accounts.get(given.account()
                                                                    .value()),
                                                            "account"),
                                                    paper,
                                                    ChronoUnit.DAYS.between(DAY_OF_PAPERS, until)))))
                            .toList());
        }
    }

    private List<Case> casesOf(String account) {
        Case dunning = office.cases.get(account);
        return dunning == null ? List.of() : List.of(dunning);
    }

    private Optional<Call> call(Case dunning) {
        return Optional.ofNullable(office.accounts.get(dunning.account().value()))
                .map(customer -> new Call(customer, dunning));
    }

    private static boolean isOf(@Nullable Object wanted, @Nullable Object is) {
        return wanted == null || wanted.equals(is);
    }
}
