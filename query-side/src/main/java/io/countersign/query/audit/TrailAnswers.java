package io.countersign.query.audit;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseLapsed;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.CreditReleaseSettled;
import io.countersign.account.AccountEvent.CreditReleaseWithdrawn;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.CustomerAccountId;
import io.countersign.audit.AuditQuery.FindTrail;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.audit.AuditQuery.ListTrails;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrail;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrails;
import io.countersign.audit.AuditQuery.ListTrails.Mark;
import io.countersign.audit.AuditQuery.Trail;
import io.countersign.credit.CreditQuery.State;
import io.countersign.identity.Id;
import io.countersign.order.OrderEvent;
import io.countersign.order.OrderEvent.OrderBroughtAlong;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderId;
import io.countersign.query.documents.Documents;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.store.log.EventReading;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers how shipments came about: the register says where, and the streams of the account, the order and the people how. */
public final class TrailAnswers {

    private static final String POSITION = "[1-9][0-9]{0,17}";

    private final Supplier<Documents<ListedTrail>> register;
    private final LogFold log;
    private final Closings closings;
    private final Witness witness;
    private final Days days;
    private final Clock clock;

    /**
     * @param register gives where the trails are, as fresh as the log is
     * @param zone decides which day a moment belongs to
     */
    public TrailAnswers(
            Supplier<Documents<ListedTrail>> register,
            LogFold log,
            EventReading reading,
            Closings closings,
            Clock clock,
            ZoneId zone) {
        this.register = register;
        this.log = log;
        this.closings = closings;
        this.witness = new Witness(reading, zone);
        this.days = new Days(zone);
        this.clock = clock;
    }

    /**
     * Of what a trail is.
     *
     * @param release only the trail of this release; all of the order's when absent
     */
    private record Goods(
            CustomerAccountId account,
            OrderId order,
            @Nullable String release) {}

    @QueryHandler
    Optional<Trails> answer(FindTrail question) {
        LocalDate asOf = question.asOf() == null ? days.of(clock.instant()) : question.asOf();
        Streams streams = new Streams(log);
        return find(question.number(), streams).map(goods -> {
            List<Trail> trails =
                    new Walk(goods.account(), goods.order(), streams, witness, closings, days, asOf).trails();
            return new Trails(
                    question.number(),
                    asOf,
                    streams.head(),
                    trails.stream()
                            .filter(trail -> goods.release() == null
                                    || trail.release() != null
                                            && trail.release().value().equals(goods.release()))
                            .toList());
        });
    }

    @QueryHandler
    ListedTrails answer(ListTrails question) {
        List<ListedTrail> found = register.get().all().values().stream()
                .filter(trail -> isAskedFor(trail, question))
                .sorted(Comparator.comparingLong(trail -> trail.requested().position()))
                .limit(question.limit() + 1L)
                .toList();
        boolean more = found.size() > question.limit();
        List<ListedTrail> page = more ? found.subList(0, question.limit()) : found;
        return new ListedTrails(page, more ? page.getLast().requested().position() : null);
    }

    private boolean isAskedFor(ListedTrail trail, ListTrails question) {
        LocalDate day = days.of(trail.requested().at());
        Mark decided = trail.decided();
        return trail.requested().position() > question.after()
                && (question.from() == null || !day.isBefore(question.from()))
                && (question.until() == null || !day.isAfter(question.until()))
                && (question.state() == null || question.state() == trail.state())
                && (question.account() == null || question.account().equals(trail.account()))
                && (question.approver() == null
                        || decided != null
                                && trail.state() != State.REFUSED
                                && question.approver().equals(decided.by()));
    }

    /** A release by its number, else an order by its number, else whatever the event at a position is about. */
    private Optional<Goods> find(String number, Streams streams) {
        if (!Id.hasForm(number)) {
            return Optional.empty();
        }
        return register.get()
                .find(number)
                .map(trail -> new Goods(
                        trail.account(), trail.order(), trail.release().value()))
                .or(() -> ofOrder(new OrderId(number), streams))
                .or(() -> number.matches(POSITION)
                        ? ofEvent(streams.at(Long.parseLong(number)), streams)
                        : Optional.empty());
    }

    private static Optional<Goods> ofOrder(OrderId order, Streams streams) {
        return streams.of(order).stream()
                .flatMap(read -> switch (read.event()) {
                    case OrderPlaced placed -> Stream.of(new Goods(placed.account(), order, null));
                    case OrderBroughtAlong brought -> Stream.of(new Goods(brought.account(), order, null));
                    default -> Stream.empty();
                })
                .findFirst();
    }

    private static Optional<Goods> ofEvent(@Nullable Read read, Streams streams) {
        return switch (read == null ? null : read.event()) {
            case null -> Optional.empty();
            case CreditReleaseRequested event -> ofRelease(event, event.order(), event.release());
            case CreditReleaseApproved event -> ofRelease(event, event.order(), event.release());
            case CreditReleaseRefused event -> ofRelease(event, event.order(), event.release());
            case CreditReleaseWithdrawn event -> ofRelease(event, event.order(), event.release());
            case CreditReleaseLapsed event -> ofRelease(event, event.order(), event.release());
            case CreditReleaseSettled event -> ofRelease(event, event.order(), event.release());
            case OutboundSlipIssued event -> ofRelease(event, event.order(), event.release());
            case InvoiceCharged event -> ofRelease(event, event.order(), null);
            case OrderEvent event -> ofOrder(event.order(), streams);
            default -> Optional.empty();
        };
    }

    private static Optional<Goods> ofRelease(AccountEvent event, OrderId order, @Nullable Id release) {
        return Optional.of(new Goods(event.account(), order, release == null ? null : release.value()));
    }
}
