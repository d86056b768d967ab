package io.countersign.query.credit;

import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.CreditReleaseWithdrawn;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.ReleaseId;
import io.countersign.credit.CreditQuery.FindRelease;
import io.countersign.credit.CreditQuery.ListReleases;
import io.countersign.credit.CreditQuery.Release;
import io.countersign.credit.CreditQuery.Step;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.people.PersonId;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.history.LogFold;
import io.countersign.query.registers.Register;
import io.countersign.store.log.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what became of credit releases. */
public final class ReleaseAnswers {

    private final Register<Release> releases;
    private final LogFold log;

    public ReleaseAnswers(Register<Release> releases, LogFold log) {
        this.releases = releases;
        this.log = log;
    }

    @QueryHandler
    Optional<Release> answer(FindRelease question) {
        return releases.current().find(question.release().value()).map(this::withSteps);
    }

    @QueryHandler
    ListReleases.Releases answer(ListReleases question) {
        List<Where<Release>> where = new ArrayList<>();
        if (question.account() != null) {
            where.add(new Where<>(
                    "account",
                    question.account().value(),
                    release -> release.account().value()));
        }
        if (question.order() != null) {
            where.add(new Where<>(
                    "order",
                    question.order().value(),
                    release -> release.order().value()));
        }
        if (question.state() != null) {
            where.add(new Where<>(
                    "state", question.state().name(), release -> release.state().name()));
        }
        String after = question.after() == null ? null : question.after().value();
        Documents.Page<Release> page = releases.current().page(after, question.limit(), where);
        return new ListReleases.Releases(page.documents(), page.next() == null ? null : new ReleaseId(page.next()));
    }

    private Release withSteps(Release release) {
        List<Step> steps = new ArrayList<>();
        Set<String> names = releases.fold().events();
        for (String stream :
                List.of(release.account().toString(), release.order().toString())) {
            log.read(
                    new Selection(stream, names, release.release().value(), 0, Long.MAX_VALUE, null, 0),
                    (event, stored) -> {
                        if (release.release().equals(ReleaseCard.releaseIn(event))) {
                            steps.add(new Step(stored.position(), stored.recordedAt(), stored.name(), personIn(event)));
                        }
                    });
        }
        steps.sort(Comparator.comparingLong(Step::position));
        return new Release(
                release.release(),
                release.account(),
                release.order(),
                release.state(),
                release.shortBy(),
                release.reason(),
                release.figures(),
                release.policyVersion(),
                release.requestedBy(),
                release.decision(),
                release.endedBecause(),
                release.endedBy(),
                release.lapsedOn(),
                release.shipment(),
                release.settledOn(),
                steps);
    }

    private static @Nullable PersonId personIn(Object event) {
        return switch (event) {
            case CreditReleaseRequested requested -> requested.requestedBy();
            case CreditReleaseApproved approved -> approved.approvedBy();
            case CreditReleaseRefused refused -> refused.refusedBy();
            case CreditReleaseWithdrawn withdrawn -> withdrawn.withdrawnBy();
            case OutboundSlipIssued issued -> issued.issuedBy();
            case OrderShipped shipped -> shipped.shippedBy();
            default -> null;
        };
    }
}
