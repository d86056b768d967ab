package io.countersign.query.operations;

import io.countersign.operation.FollowerName;
import io.countersign.operation.ViewName;
import io.countersign.operation.ViewQuery.Certified;
import io.countersign.operation.ViewQuery.CheckDrift;
import io.countersign.operation.ViewQuery.Drift;
import io.countersign.operation.ViewQuery.FindCertified;
import io.countersign.operation.ViewQuery.ListViews;
import io.countersign.query.history.LiveViews;
import io.countersign.query.history.NotDigested;
import io.countersign.query.history.Reached;
import io.countersign.query.history.Rebuild;
import io.countersign.query.history.Rebuild.Result;
import io.countersign.query.history.Rebuild.Watching;
import io.countersign.query.history.View;
import io.countersign.store.nodes.Charge;
import io.countersign.store.processing.ParkedLetters;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers how the views are, and whether they agree with the log. */
public final class ViewAnswers {

    private final LiveViews views;
    private final Reached reached;
    private final OnRecord record;
    private final Rebuilds rebuilds;
    private final Rebuild rebuild;
    private final ParkedLetters letters;
    private final Charge charge;

    public ViewAnswers(
            LiveViews views,
            Reached reached,
            OnRecord record,
            Rebuilds rebuilds,
            Rebuild rebuild,
            ParkedLetters letters,
            Charge charge) {
        this.views = views;
        this.reached = reached;
        this.record = record;
        this.rebuilds = rebuilds;
        this.rebuild = rebuild;
        this.letters = letters;
        this.charge = charge;
    }

    @QueryHandler
    ListViews.Views answer(ListViews question) {
        reached.await(Operations.GROUP);
        long head = reached.head();
        Map<String, Long> parked = letters.count();
        return new ListViews.Views(
                head,
                views.all().stream()
                        .map(view -> shown(view, head, parked.getOrDefault(view.group(), 0L)))
                        .toList());
    }

    @QueryHandler
    Optional<Certified> answer(FindCertified question) {
        return Optional.ofNullable(record.certificationsOf(question.view()).certified());
    }

    @QueryHandler
    CheckDrift.DriftReport answer(CheckDrift question) {
        ViewName wanted = question.view();
        return new CheckDrift.DriftReport(views.all().stream()
                .filter(view -> wanted == null || view.name().equals(wanted))
                .<Drift>map(this::check)
                .toList());
    }

    private io.countersign.operation.ViewQuery.View shown(View<?> view, long head, long parked) {
        return new io.countersign.operation.ViewQuery.View(
                view.name(),
                new FollowerName(view.group()),
                view.documents().generation(),
                view.fold().revision(),
                view.documents().position(),
                Math.max(0, head - reached.position(view.group())),
                view.documents().count(),
                parked,
                record.certificationsOf(view.name()).certification(),
                record.lastRebuildOf(view.name())
                        .map(OnRecord.LastRebuild::rebuild)
                        .orElse(null),
                rebuilds.progressOf(view.name()).orElse(null));
    }

    private Drift check(View<?> view) {
        long began = System.nanoTime();
        if (!charge.isHere()) { // others would write meanwhile, unnoticed
            return notChecked(view, "another node follows the log: ask there, or have the view certified", began);
        }
        try {
            Result result = rebuild.compare(view, Watching.NOBODY);
            return new Drift(
                    view.name(),
                    result.position(),
                    result.events(),
                    result.documents(),
                    result.digestLive(),
                    result.digestFolded(),
                    result.difference(),
                    null,
                    result.millis());
        } catch (NotDigested e) {
            return notChecked(view, String.valueOf(e.getMessage()), began);
        }
    }

    private static Drift notChecked(View<?> view, String why, long began) {
        return new Drift(
                view.name(),
                view.documents().position(),
                0,
                0,
                "",
                "",
                null,
                why,
                (System.nanoTime() - began) / 1_000_000);
    }
}
