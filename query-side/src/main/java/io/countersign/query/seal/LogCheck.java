package io.countersign.query.seal;

import io.countersign.notary.form.Malformed;
import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.note.NotSigned;
import io.countersign.notary.note.SignedNote;
import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.Tile;
import io.countersign.notary.tree.Tiles;
import io.countersign.notary.tree.Tree;
import io.countersign.seal.SealQuery.Broken;
import io.countersign.seal.SealQuery.Broken.Kind;
import io.countersign.seal.SealQuery.CheckLog;
import io.countersign.seal.SealQuery.Checked;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.seal.HashTile;
import io.countersign.store.seal.Reach;
import io.countersign.store.seal.SealStore;
import io.countersign.store.seal.SignedCheckpoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is stored with what was sealed: each event with its hash in the tree, the tree with every checkpoint, and
 * every checkpoint with the keys. It can go on where it stopped, so that no question takes long.
 */
public final class LogCheck {

    private static final int AT_ONCE = 50_000;

    private final EventLog log;
    private final SealStore store;
    private final KeyRing keys;
    private final Tiles elsewhere;

    /** @param elsewhere the tree as it was kept outside the database */
    public LogCheck(EventLog log, SealStore store, KeyRing keys, Tiles elsewhere) {
        this.log = log;
        this.store = store;
        this.keys = keys;
        this.elsewhere = elsewhere;
    }

    /**
     * Checks the log from its beginning, part after part.
     *
     * @param upTo at most up to so many events; all that are sealed when absent
     * @return the last part
     */
    public CheckLog.Part whole(@Nullable Long upTo) {
        CheckLog.Part part = check(null, upTo);
        while (!part.done()) {
            part = check(part.checked(), upTo);
        }
        return part;
    }

    /** Checks a part of the log. */
    public CheckLog.Part check(@Nullable Checked from, @Nullable Long upTo) {
        Reach reach = store.reach();
        long goal = upTo == null ? reach.size() : Math.min(upTo, reach.size());
        Tree tree = from == null
                ? new Tree()
                : Tree.resume(
                        from.size(), from.peaks().stream().map(Hash::ofHex).toList());
        Part part = new Part(tree, from == null ? 0 : from.position(), Math.min(goal, tree.size() + AT_ONCE));
        part.check();
        boolean done = part.broken != null || tree.size() >= goal;
        if (done && part.broken == null && (upTo == null || upTo > reach.size())) {
            part.broken = cutOff(reach);
        }
        return new CheckLog.Part(
                new Checked(
                        tree.size(),
                        part.position,
                        tree.peaks().stream().map(Hash::hex).toList(),
                        tree.root().base64()),
                goal,
                done,
                part.right,
                part.broken,
                done ? log.count(Selection.ofNames(Set.of()).after(reach.position())) : 0);
    }

    /** A checkpoint over more events than the tree has: the end of it was cut off. */
    private @Nullable Broken cutOff(Reach reach) {
        SignedCheckpoint newest = store.newestCheckpoint().orElse(null);
        return newest == null || newest.size() <= reach.size()
                ? null
                : new Broken(
                        Kind.MISSING,
                        reach.position(),
                        reach.position() + 1,
                        "a checkpoint covers " + newest.size() + " events");
    }

    private final class Part {

        private final Tree tree;
        private final long end;
        private final Deque<SignedCheckpoint> checkpoints;
        private long position;
        private long right;
        private @Nullable Broken broken;
        private long[] positions = {};
        private List<Hash> hashes = List.of();

        Part(Tree tree, long position, long end) {
            this.tree = tree;
            this.position = position;
            this.end = end;
            this.checkpoints = new ArrayDeque<>(store.checkpointsBetween(tree.size(), end));
        }

        void check() {
            if (tree.size() < end) {
                log.read(Selection.ofNames(Set.of()).after(position).limitedTo((int) (end - tree.size())), this::check);
                if (broken == null && tree.size() < end && load(tree.size())) {
                    broken = new Broken(
                            Kind.MISSING,
                            position,
                            positions[place(tree.size())],
                            "the log ends before the last event that was sealed");
                }
            }
            Broken changed = broken;
            if (changed != null && changed.kind() == Kind.CHANGED && isVouchedFor()) {
                broken = new Broken(
                        Kind.REWRITTEN,
                        changed.after(),
                        changed.position(),
                        "the event is as a checkpoint says; the hash that was kept of it is not");
            }
        }

        /** Whether the next checkpoint is over the events as they are stored, whatever hashes were kept of them. */
        private boolean isVouchedFor() {
            SignedCheckpoint next = store.checkpointAfter(tree.size()).orElse(null);
            if (next == null) {
                return false;
            }
            Tree stored = Tree.resume(tree.size(), tree.peaks());
            log.read(
                    Selection.ofNames(Set.of()).after(position).limitedTo((int) (next.size() - tree.size())),
                    event -> stored.appendLeaf(Leaves.of(event).bytes()));
            return wrongWith(next, stored) == null;
        }

        private void check(StoredEvent stored) {
            if (broken != null || !load(tree.size())) {
                return;
            }
            int place = place(tree.size());
            long expected = positions[place];
            Hash hash = Hash.ofLeaf(Leaves.of(stored).bytes());
            if (stored.position() > expected) {
                broken = new Broken(Kind.MISSING, position, expected, "an event that was sealed is not there");
            } else if (stored.position() < expected) {
                broken = new Broken(Kind.INSERTED, position, stored.position(), "no event was sealed at this position");
            } else if (!hash.equals(hashes.get(place))) {
                broken = new Broken(Kind.CHANGED, position, expected, "the event does not have the hash that was kept");
            } else {
                tree.append(hash);
                position = stored.position();
                checkpoint();
            }
        }

        /** Has the hashes of a tile at hand; without them nothing can be said of its events. */
        private boolean load(long index) {
            if (index % Tile.WIDTH != 0 && place(index) < positions.length) {
                return true;
            }
            HashTile tile = store.tile(0, index / Tile.WIDTH).orElse(null);
            if (tile == null || StoredTiles.widthOf(tile) <= place(index)) {
                broken = new Broken(
                        Kind.REWRITTEN, position, position + 1, "the hashes that were kept of events are not there");
                return false;
            }
            positions = StoredTiles.positionsOf(tile);
            byte[] bytes = tile.hashes().value();
            List<Hash> read = new ArrayList<>();
            for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
                read.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
            }
            hashes = read;
            return true;
        }

        private static int place(long index) {
            return (int) (index % Tile.WIDTH);
        }

        private void checkpoint() {
            SignedCheckpoint next = checkpoints.peek();
            if (next != null && next.size() == tree.size()) {
                checkpoints.remove();
                broken = wrongWith(next, tree);
                right++;
            }
        }

        private @Nullable Broken wrongWith(SignedCheckpoint checkpoint, Tree tree) {
            try {
                SignedNote note = SignedNote.read(checkpoint.note().getBytes(StandardCharsets.UTF_8));
                note.verify(keys.known());
                Checkpoint signed = Checkpoint.read(note.text());
                return signed.size() == tree.size() && signed.root().equals(tree.root())
                        ? null
                        : rewritten(tree.size());
            } catch (Malformed | NotSigned e) {
                return new Broken(
                        Kind.NOT_SIGNED,
                        position,
                        position,
                        "the checkpoint over " + tree.size() + " events is not signed by a key of this log");
            }
        }

        /** Events and hashes agree with each other. What was kept elsewhere says from where on they are others. */
        private Broken rewritten(long size) {
            SignedCheckpoint before =
                    store.checkpoints(size, 1).stream().findFirst().orElse(null);
            long certain = before == null ? 0 : before.position();
            OptionalLong first = firstDifference(before == null ? 0 : before.size(), size);
            return new Broken(
                    Kind.REWRITTEN,
                    certain,
                    first.orElse(certain + 1),
                    "events and hashes are not those of the checkpoint over " + size + " events"
                            + (first.isPresent() ? "" : "; which of them is first cannot be told"));
        }

        private OptionalLong firstDifference(long from, long size) {
            try {
                for (long index = from / Tile.WIDTH; index * Tile.WIDTH < size; index++) {
                    int width = (int) Math.min(Tile.WIDTH, size - index * Tile.WIDTH);
                    Tile kept = elsewhere.tile(0, index, width);
                    HashTile now = store.tile(0, index).orElseThrow();
                    int same = Arrays.mismatch(
                            kept.hashes().toArray(0, width * Hash.LENGTH),
                            StoredTiles.read(now).hashes().toArray(0, width * Hash.LENGTH));
                    if (same >= 0) {
                        return OptionalLong.of(StoredTiles.positionsOf(now)[same / Hash.LENGTH]);
                    }
                }
            } catch (NoSuchElementException e) {
                return OptionalLong.empty(); // it was not kept elsewhere
            }
            return OptionalLong.empty();
        }
    }
}
