package io.countersign.standalone.watch;

import io.countersign.query.history.LiveViews;
import io.countersign.query.history.View;
import io.countersign.standalone.watch.FiguresOfTheLedger.Place;
import io.countersign.standalone.watch.FiguresOfTheLedger.Queues;
import io.countersign.store.nodes.Charge;
import io.countersign.store.processing.StreamingGroup;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * How far everything has come, and what waits for people. A scrape never folds anything: it reads what was counted a
 * moment ago, and {@code NaN} stands for what is not known, because a store is away or nothing of it happened yet.
 */
final class LedgerMeters implements MeterBinder {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Glance<Place> place;
    private final Glance<Queues> queues;
    private final List<StreamingGroup> followers;
    private final LiveViews views;
    private final Charge charge;

    /**
     * @param placeKept how long nobody asks the database again
     * @param queuesKept how long nobody asks the views again
     */
    LedgerMeters(
            FiguresOfTheLedger figures,
            Duration placeKept,
            Duration queuesKept,
            List<StreamingGroup> followers,
            LiveViews views,
            Charge charge) {
        this.place = new Glance<>("the log", figures::place, placeKept, PATIENCE);
        this.queues = new Glance<>("queues", figures::queues, queuesKept, PATIENCE);
        this.followers = List.copyOf(followers);
        this.views = views;
        this.charge = charge;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("countersign.node.in.charge", () -> charge.isHere() ? 1 : 0)
                .description("1 where this node follows the log and does what one node does for all")
                .register(registry);
        Gauge.builder("countersign.log.position", () -> ofPlace(Place::head))
                .description("The position of the last event of the log")
                .register(registry);
        Gauge.builder("countersign.seal.position", () -> ofPlace(Place::sealed))
                .description("The position of the last event that is sealed")
                .register(registry);
        Gauge.builder("countersign.seal.lag", () -> ofPlace(seen -> seen.head() - seen.sealed()))
                .description("Positions of the log that are not sealed yet")
                .baseUnit("events")
                .register(registry);
        TimeGauge.builder(
                        "countersign.seal.checkpoint.age", () -> ofPlace(Place::checkpointAgeSeconds), TimeUnit.SECONDS)
                .description("How old the newest checkpoint is")
                .register(registry);
        followers.forEach(follower -> bind(registry, follower.name()));
        views.all().forEach(view -> bind(registry, view));
        for (String kind : Queues.KINDS) {
            Gauge.builder("countersign.approvals.open", () -> ofQueues(seen -> seen.approvals(kind)))
                    .description("What waits for somebody's decision")
                    .tag("kind", kind)
                    .register(registry);
        }
        Gauge.builder("countersign.statements.stale", () -> ofQueues(Queues::statementsStale))
                .description("Statements of the bank that ended days ago and are not finished")
                .register(registry);
    }

    private void bind(MeterRegistry registry, String follower) {
        Gauge.builder("countersign.follower.lag", () -> ofPlace(seen -> seen.lag(follower)))
                .description("Positions of the log that a follower has not reached yet")
                .baseUnit("events")
                .tag("follower", follower)
                .register(registry);
        Gauge.builder("countersign.dead.letters", () -> ofPlace(seen -> seen.deadLetters(follower)))
                .description("Events that a follower could not digest, and those that wait behind them")
                .tag("follower", follower)
                .register(registry);
    }

    private void bind(MeterRegistry registry, View<?> view) {
        String name = view.name().value();
        Gauge.builder("countersign.view.lag", () -> ofPlace(seen -> seen.lag(view.group())))
                .description("Positions of the log that a view does not show yet")
                .baseUnit("events")
                .tags(Tags.of("view", name, "follower", view.group()))
                .register(registry);
        Gauge.builder("countersign.view.certified.position", () -> ofQueues(seen -> seen.certified(name)))
                .description("Up to where a view was last certified")
                .tag("view", name)
                .register(registry);
    }

    private double ofPlace(ToDoubleFunction<Place> figure) {
        return place.seen().map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private double ofQueues(ToDoubleFunction<Queues> figure) {
        return queues.seen().map(figure::applyAsDouble).orElse(Double.NaN);
    }
}
