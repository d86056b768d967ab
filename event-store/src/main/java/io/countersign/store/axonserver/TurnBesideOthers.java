package io.countersign.store.axonserver;

import io.countersign.store.commit.Turn;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.nodes.Remembering;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;

/**
 * Writes beside others without a lock: the server refuses what does not follow on what a stream has, and then the command
 * is handled again.
 *
 * <p>Before a batch it is looked whether anybody else has written since the last one, and what they changed is forgotten.
 * When the log has grown by as many events as this node wrote itself, nobody has.
 */
public final class TurnBesideOthers implements Turn {

    private static final long EVENTS_READ_MAX = 20_000;
    private static final long NOTHING_YET = Long.MIN_VALUE / 2;

    private final EventLog log;
    private final Supplier<List<Remembering>> remembering;
    private final Set<String> written = new HashSet<>();

    /** The end of the log up to which everything that is remembered is as it was written. */
    private long seen = NOTHING_YET;

    /** Whether it is known that what was written last is in the log. */
    private boolean sure = true;

    /** @param remembering whatever has to forget what others have changed */
    public TurnBesideOthers(EventLog log, Supplier<List<Remembering>> remembering) {
        this.log = log;
        this.remembering = remembering;
    }

    /** Told of what this node is about to append, by the thread that has the turn. */
    public void writes(List<? extends EventMessage<?>> events) {
        events.forEach(event -> written.add(event.getIdentifier()));
    }

    @Override
    public void begin() {
        long end = log.head();
        if (!sure || end != seen + written.size()) {
            forget(end);
        }
        seen = end;
        written.clear();
        sure = false;
    }

    @Override
    public void end() {
        sure = true;
    }

    @Override
    public boolean lost(Throwable failure) {
        return Failure.somebodyWasFaster(failure);
    }

    private void forget(long end) {
        if (end - seen > EVENTS_READ_MAX) {
            remembering.get().forEach(Remembering::forgetAll);
            return;
        }
        Set<String> changed = new HashSet<>();
        log.read(Selection.ofNames(Set.of()).after(seen).upTo(end), event -> {
            if (!sure || !written.contains(event.eventId())) {
                changed.add(event.stream());
            }
        });
        remembering.get().forEach(one -> one.forget(changed));
    }
}
