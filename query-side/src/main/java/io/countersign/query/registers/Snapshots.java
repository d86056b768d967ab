package io.countersign.query.registers;

import io.countersign.query.documents.Documents;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Recorded;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.store.log.Selection;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Several registers at one moment: the live ones for now, the same folds over the log for a moment of the past. */
public final class Snapshots {

    private final LogFold log;
    private final Closings closings;
    private final ToLongFunction<String> reached;

    /** @param reached waits until a group has followed the log, and says how far it is */
    public Snapshots(LogFold log, Closings closings, ToLongFunction<String> reached) {
        this.log = log;
        this.closings = closings;
        this.reached = reached;
    }

    /** The registers as they were known at a moment; as they are now when no moment is given. */
    public Snapshot at(@Nullable Instant knownAt, List<Register<?>> registers) {
        long head = log.head();
        if (knownAt == null) {
            long position = reached.applyAsLong(RegistersProjection.GROUP);
            if (position >= head) {
                Map<Register<?>, Documents<?>> live = new HashMap<>();
                registers.forEach(register -> live.put(register, register.documents()));
                return new Snapshot(position, live);
            }
        }
        return fromLog(head, knownAt, registers);
    }

    /** The registers as the log up to a position says. */
    public Snapshot upTo(long position, List<Register<?>> registers) {
        return fromLog(position, null, registers);
    }

    private Snapshot fromLog(long position, @Nullable Instant knownAt, List<Register<?>> registers) {
        Map<Register<?>, Documents<?>> folded = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Register<?> register : registers) {
            folded.put(register, new DocumentsInMap<>(register.fold()));
            names.addAll(register.fold().events());
        }
        log.read(Selection.ofNames(names).upTo(position).knownAt(knownAt), (event, stored) -> {
            Recorded recorded = closings.recorded(stored);
            folded.forEach((register, documents) -> {
                if (register.fold().events().contains(stored.name())) {
                    documents.fold(event, recorded);
                }
            });
        });
        return new Snapshot(position, folded);
    }

    /** Registers at one moment. */
    public static final class Snapshot {

        private final long position;
        private final Map<Register<?>, Documents<?>> documents;

        Snapshot(long position, Map<Register<?>, Documents<?>> documents) {
            this.position = position;
            this.documents = documents;
        }

        /** The last event that was read. */
        public long position() {
            return position;
        }

        /** The documents of one of them. */
        @SuppressWarnings("unchecked") // put beside its own register, above
        public <T> Documents<T> of(Register<T> register) {
            Documents<?> found = documents.get(register);
            if (found == null) {
                throw new IllegalArgumentException(
                        "not in this snapshot: " + register.fold().name());
            }
            return (Documents<T>) found;
        }
    }
}
