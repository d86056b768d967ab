package io.countersign.query.backup;

import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.Tree;
import io.countersign.query.seal.Leaves;
import io.countersign.store.axonserver.LogRestoredToServer;
import io.countersign.store.backup.Backup;
import io.countersign.store.backup.Followers;
import io.countersign.store.backup.NotEmpty;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.mongo.RestoreNote;
import io.countersign.store.nodes.Part;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * A log on a server and how far its followers are, both with nothing in them, or with what the same restore has put there
 * before. Nothing can be taken back there, so that a backup is proven before any of it goes there.
 */
public final class LogAtServer {

    private static final int TELL_EVERY = 10_000;

    private final LogRestoredToServer log;
    private final RestoreNote note;
    private final Followers followers;

    public LogAtServer(LogRestoredToServer log, RestoreNote note, Followers followers) {
        this.log = log;
        this.note = note;
        this.followers = followers;
    }

    /**
     * Puts there what is missing.
     *
     * @param last the position of the last event that is to be there
     * @param root over the events up to it
     * @param positions from where on each follower goes on
     * @throws NotEmpty when something else is there
     */
    void put(Backup backup, long last, Hash root, Map<String, Long> positions, LongConsumer progress) {
        if (!note.isBegun() && log.goOn() > 0) {
            throw new NotEmpty("the log on the server");
        }
        if (note.begin(root.base64())) {
            return;
        }
        long there = log.goOn();
        demandBeginningOf(backup, there);
        long[] read = {0};
        backup.events(event -> {
            if (event.position() > there && event.position() <= last) {
                log.add(event);
            }
            if (++read[0] % TELL_EVERY == 0) {
                progress.accept(backup.manifest().events() + read[0]);
            }
        });
        log.end();
        followers.write(positions);
        note.noteLog();
    }

    /** What an earlier attempt has put there is the beginning of this backup, or it was not this one's. */
    private void demandBeginningOf(Backup backup, long there) {
        if (there == 0) {
            return;
        }
        Tree tree = new Tree();
        backup.events(event -> {
            if (event.position() <= there) {
                tree.appendLeaf(Leaves.of(event).bytes());
            }
        });
        if (!tree.root().equals(rootOf(log.log()))) {
            throw new NotEmpty("the log on the server, and it is not the beginning of this backup");
        }
    }

    /** Says that a part of the program has what is its own. */
    void notePart(Part part) {
        note.notePart(part);
    }

    EventLog log() {
        return log.log();
    }

    /** The root over all that a log gives back. */
    static Hash rootOf(EventLog log) {
        Tree tree = new Tree();
        log.read(
                Selection.ofNames(Set.of()),
                event -> tree.appendLeaf(Leaves.of(event).bytes()));
        return tree.root();
    }
}
