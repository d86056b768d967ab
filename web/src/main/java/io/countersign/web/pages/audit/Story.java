package io.countersign.web.pages.audit;

import io.countersign.audit.AuditQuery.Evidence;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.seal.SealQuery.Checkpoint;
import io.countersign.seal.SealQuery.Key;
import io.countersign.seal.SealQuery.ShowSeal.Seal;
import io.countersign.web.pages.audit.TrailSheet.Walked;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trails on paper, for somebody who was not there and cannot ask the program.
 *
 * @param checkpoint that vouches for the events
 * @param items the events that the trails stand on, each once, in the order of the log
 */
public record Story(Trails trails, Seal seal, Checkpoint checkpoint, List<Walked> walked, List<Item> items) {

    public Story {
        walked = List.copyOf(walked);
        items = List.copyOf(items);
    }

    /**
     * An event of the bundle.
     *
     * @param number it goes by in the bundle, such as {@code 0001}
     * @param title what it is in this matter
     * @param sealed whether the checkpoint covers it
     */
    public record Item(
            String number,
            long position,
            String title,
            String stream,
            String event,
            Instant recordedAt,
            boolean sealed) {}

    /** The number of the item that an event is; nothing when there is no event. */
    public String itemOf(@Nullable Evidence evidence) {
        return items.stream()
                .filter(item -> evidence != null && item.position() == evidence.position())
                .map(Item::number)
                .findFirst()
                .orElse("");
    }

    /** The keys that sign at present. */
    public List<Key> keys() {
        return seal.keys().stream().filter(Key::signs).toList();
    }

    /** Whether some of it is newer than the checkpoint. */
    public boolean isPartlyUnsealed() {
        return items.stream().anyMatch(item -> !item.sealed());
    }

    /** What the file of the bundle is called. */
    public String file() {
        return Stories.fileOf(trails);
    }
}
