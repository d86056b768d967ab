package io.countersign.query.backup;

import io.countersign.backup.BackupManifest;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.note.NotSigned;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.notary.note.SignedNote;
import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.Tree;
import io.countersign.query.seal.Leaves;
import io.countersign.store.backup.Backup;
import io.countersign.store.backup.Damaged;
import io.countersign.store.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Reads a backup from its first event to its last, and compares the tree over what is read with every checkpoint that was
 * signed on the way.
 */
public final class ProvenBackup {

    private final Backup backup;
    private final List<NoteVerifier> keys;
    private final NavigableMap<Long, Hash> signed = new TreeMap<>();
    private final Tree tree = new Tree();
    private long right;
    private long rightPosition;
    private long compared;

    private ProvenBackup(Backup backup, List<NoteVerifier> keys) {
        this.backup = backup;
        this.keys = keys;
    }

    /** What one does with an event. */
    @FunctionalInterface
    public interface Each {

        /** @param before the tree over all events before this one */
        void event(StoredEvent event, Tree before);
    }

    /**
     * What was found: nothing that is wrong.
     *
     * @param checkpoints how many agree
     * @param root over all events
     */
    public record Proven(long events, long position, long checkpoints, Hash root) {}

    /**
     * Reads everything.
     *
     * @param believed whose signatures count; those that the backup names when there are none
     * @throws Damaged when the backup is not what was written, or not what was signed
     */
    public static Proven read(Backup backup, List<NoteVerifier> believed, Each each) {
        return new ProvenBackup(backup, believed.isEmpty() ? keysOf(backup.manifest()) : believed).read(each);
    }

    private Proven read(Each each) {
        BackupManifest manifest = backup.manifest();
        backup.checkpointFile();
        backup.checkpoints(checkpoint -> sign(checkpoint.note()));
        sign(manifest.checkpoint());
        if (signed.lastKey() != manifest.events()) {
            throw new Damaged("the newest checkpoint is over " + signed.lastKey() + " events, and the backup has "
                    + manifest.events());
        }
        backup.events(event -> {
            each.event(event, tree);
            tree.appendLeaf(Leaves.of(event).bytes());
            compare(event);
        });
        backup.rows(BackupManifest.DIARY, row -> {});
        if (manifest.hasPeople()) {
            backup.rows(BackupManifest.PEOPLE, row -> {});
        }
        return new Proven(tree.size(), rightPosition, compared, tree.root());
    }

    private void sign(String text) {
        try {
            SignedNote note = SignedNote.read(text.getBytes(StandardCharsets.UTF_8));
            note.verify(keys);
            Checkpoint checkpoint = Checkpoint.read(note.text());
            if (!checkpoint.origin().equals(backup.manifest().origin())) {
                throw new Damaged("a checkpoint is of another log");
            }
            signed.put(checkpoint.size(), checkpoint.root());
        } catch (Malformed e) {
            throw new Damaged("a checkpoint cannot be read: " + e.getMessage());
        } catch (NotSigned e) {
            throw new Damaged("a checkpoint is not signed by a key that is believed");
        }
    }

    private void compare(StoredEvent event) {
        Hash root = signed.get(tree.size());
        if (root != null) {
            if (!root.equals(tree.root())) {
                throw new Damaged("NOT EQUAL: the events after position " + rightPosition + " and up to position "
                        + event.position() + " are not those of the checkpoint over " + tree.size()
                        + " events; the " + right + " before them are as they were sealed");
            }
            right = tree.size();
            rightPosition = event.position();
            compared++;
        }
    }

    private static List<NoteVerifier> keysOf(BackupManifest manifest) {
        try {
            return manifest.keys().stream().map(NoteVerifier::read).toList();
        } catch (Malformed e) {
            throw new Damaged("a key in the manifest cannot be read");
        }
    }
}
