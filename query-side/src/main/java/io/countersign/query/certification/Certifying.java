package io.countersign.query.certification;

import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.note.SignedNote;
import io.countersign.operation.ViewCommand;
import io.countersign.operation.ViewCommand.NoteCertification;
import io.countersign.operation.ViewCommand.NoteCertificationFailure;
import io.countersign.operation.ViewQuery.Difference;
import io.countersign.query.history.NotDigested;
import io.countersign.query.history.Rebuild;
import io.countersign.query.history.Rebuild.Result;
import io.countersign.query.history.Rebuild.Watching;
import io.countersign.query.history.View;
import io.countersign.query.seal.Checkpoints;
import io.countersign.query.seal.LogCheck;
import io.countersign.seal.SealQuery.Broken;
import io.countersign.store.seal.SealStore;
import io.countersign.store.seal.SignedCheckpoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether views are what the sealed log says: compares each with a fold of its own, seals and signs the log up to
 * there and further, and compares the log with what was sealed. The log is looked at last, so that what was folded is what
 * is vouched for; it is looked at once for all views.
 */
public final class Certifying {

    private final Rebuild rebuild;
    private final Checkpoints checkpoints;
    private final SealStore store;
    private final LogCheck check;
    private final ToLongFunction<String> reached;

    /** @param reached how far a group has followed the log */
    public Certifying(
            Rebuild rebuild, Checkpoints checkpoints, SealStore store, LogCheck check, ToLongFunction<String> reached) {
        this.rebuild = rebuild;
        this.checkpoints = checkpoints;
        this.store = store;
        this.check = check;
        this.reached = reached;
    }

    /** What is to be noted of each of these views. */
    List<ViewCommand> certify(List<View<?>> views) {
        List<Compared> compared = views.stream().map(this::compare).toList();
        checkpoints.signNow();
        SignedCheckpoint covering = store.newestCheckpoint().orElseThrow();
        String root = Checkpoint.read(SignedNote.read(covering.note().getBytes(StandardCharsets.UTF_8))
                        .text())
                .root()
                .base64();
        Broken broken =
                check.whole(covering.size()).broken(); // the covering checkpoint itself is among what is checked
        return compared.stream()
                .<ViewCommand>map(one -> one.isClean() && broken == null
                        ? new NoteCertification(one.view().name(), one.position(), one.digest(), covering.size(), root)
                        : new NoteCertificationFailure(
                                one.view().name(),
                                one.position(),
                                one.difference() == null
                                        ? null
                                        : one.difference().document(),
                                broken == null ? null : broken.position(),
                                one.failure()))
                .toList();
    }

    private Compared compare(View<?> view) {
        long followed = reached.applyAsLong(view.group());
        try {
            Result result = rebuild.compare(view, Watching.NOBODY);
            return new Compared(
                    view,
                    Math.max(followed, result.position()), // between the two there is nothing for this view
                    result.digestLive(),
                    result.difference(),
                    null);
        } catch (NotDigested e) {
            return new Compared(view, view.documents().position(), "", null, String.valueOf(e.getMessage()));
        }
    }

    /**
     * A view beside a fold of the log.
     *
     * @param position both have seen everything up to here
     */
    private record Compared(
            View<?> view,
            long position,
            String digest,
            @Nullable Difference difference,
            @Nullable String failure) {

        boolean isClean() {
            return difference == null && failure == null;
        }
    }
}
