package io.countersign.query.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One event, folded into the document it belongs to, and into those that this one hands something on to.
 *
 * <p>A document that has seen the event before stays as it is, and hands nothing on. So those who are told have to be
 * written before the one that tells them: when the first is there and the second is not, folding the event again tells the
 * same, and whoever was told already says so.
 */
public final class Folding<T> {

    private final Fold<T> fold;
    private final Recorded recorded;
    private final Function<String, @Nullable Seen<T>> current;
    private final Map<String, Changed<T>> changes = new LinkedHashMap<>();

    private Folding(Fold<T> fold, Recorded recorded, Function<String, @Nullable Seen<T>> current) {
        this.fold = fold;
        this.recorded = recorded;
        this.current = current;
    }

    /**
     * A document that an event changes.
     *
     * @param depth how far it is from the document that the event belongs to: the deeper, the sooner it is written
     */
    public record Changed<T>(Seen<T> document, int depth) {}

    /**
     * Folds one event.
     *
     * @param current gives a document as it is now
     * @return what it changes, by id; nothing when it belongs to no document or has been seen before
     */
    public static <T> Map<String, Changed<T>> of(
            Fold<T> fold, Object event, Recorded recorded, Function<String, @Nullable Seen<T>> current) {
        String id = fold.documentOf(event, recorded);
        if (id == null) {
            return Map.of();
        }
        Folding<T> folding = new Folding<>(fold, recorded, current);
        folding.tell(id, 0, before -> folding.fold.step(before, event, recorded));
        return folding.changes;
    }

    private void tell(String id, int depth, Fold.Told<T> told) {
        Changed<T> here = changes.get(id);
        Seen<T> before = here == null ? current.apply(id) : here.document();
        if (here == null && before != null && before.seen() >= recorded.position()) {
            return;
        }
        Fold.Step<T> step = told.step(before == null ? null : before.state());
        changes.put(
                id,
                new Changed<>(
                        new Seen<>(id, recorded.position(), step.after()),
                        here == null ? depth : Math.max(depth, here.depth())));
        for (Fold.HandedOn<T> handed : step.handedOn()) {
            tell(handed.to(), depth + 1, handed.told());
        }
    }
}
