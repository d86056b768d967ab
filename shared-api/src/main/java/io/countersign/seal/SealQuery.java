package io.countersign.seal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about the seal. Bytes are in Base64. */
public sealed interface SealQuery {

    /** How far is the log sealed, and with which keys? */
    record ShowSeal() implements SealQuery {

        /**
         * The answer to {@link ShowSeal}.
         *
         * @param origin which log this is, as checkpoints call it
         * @param size how many events are sealed
         * @param position of the last of them
         * @param head of the last event of the log
         * @param newest nothing before the first was signed
         * @param outside where checkpoints are kept beside the database, in words
         * @param failure why one of these places could not be written to, the last time
         */
        public record Seal(
                String origin,
                long size,
                long position,
                long head,
                @Nullable Checkpoint newest,
                List<Key> keys,
                List<String> outside,
                @Nullable String failure) {

            public Seal {
                keys = List.copyOf(keys);
                outside = List.copyOf(outside);
            }
        }
    }

    /**
     * Which checkpoints were signed, the newest first?
     *
     * @param below only those over fewer events
     */
    record ListCheckpoints(@Nullable Long below, int limit) implements SealQuery {

        /** The answer to {@link ListCheckpoints}. */
        public record Checkpoints(List<Checkpoint> checkpoints) {

            public Checkpoints {
                checkpoints = List.copyOf(checkpoints);
            }
        }
    }

    /** What does the checkpoint over so many events say? */
    record FindCheckpoint(long size) implements SealQuery {}

    /**
     * Which hashes stand in this tile of the tree?
     *
     * @param width how many of them are wanted, from 1 to 256
     */
    record FindTile(int level, long index, int width) implements SealQuery {

        /** The answer to {@link FindTile}. */
        public record Tile(String hashes) {}
    }

    /**
     * How can one tell that the log only grew from one checkpoint to another?
     *
     * @param later the newest checkpoint when absent
     */
    record ProveGrowth(long earlier, @Nullable Long later) implements SealQuery {

        /** The answer to {@link ProveGrowth}: a proof as text, with the later checkpoint. */
        public record Growth(String proof) {}
    }

    /**
     * What was sealed of the event at this place of the log, and how can one tell?
     *
     * @param size of the checkpoint that is to vouch for it; the newest when absent
     */
    record ProveEvent(long position, @Nullable Long size) implements SealQuery {

        /**
         * The answer to {@link ProveEvent}.
         *
         * @param index its place in the tree, from 0; nothing when it is not sealed yet
         * @param leaf what is sealed of it, made from what is stored now
         * @param proof as text, with the checkpoint; nothing when no checkpoint covers it yet
         */
        public record Proved(
                long position,
                @Nullable Long index,
                String leaf,
                @Nullable String proof) {}
    }

    /**
     * Put these events and papers together, so that somebody who trusts nobody here can check them.
     *
     * @param size of the checkpoint that is to vouch for them; the newest when absent
     */
    record DrawUpBundle(
            List<Item> items, List<Paper> papers, @Nullable Long size) implements SealQuery {

        public DrawUpBundle {
            items = List.copyOf(items);
            papers = List.copyOf(papers);
        }

        /** An event, and what it is in this matter, in English and Chinese. */
        public record Item(long position, String english, String chinese) {}

        /** A file that is to go with them. */
        public record Paper(String path, String content) {}

        /** The answer to {@link DrawUpBundle}: a ZIP file. */
        public record Bundle(String zip) {}
    }

    /**
     * Is what is stored what was sealed? Checks a part of the log and says where to go on.
     *
     * @param from where the part before ended; the beginning when absent
     * @param upTo at most up to so many events; all that are sealed when absent
     */
    record CheckLog(@Nullable Checked from, @Nullable Long upTo) implements SealQuery {

        /**
         * The answer to {@link CheckLog}.
         *
         * @param checked up to where everything is as it was sealed
         * @param of how many events are sealed
         * @param done whether nothing is left to be checked
         * @param checkpoints how many checkpoints of this part were found right
         * @param broken what is wrong, first
         * @param unsealed how many events are not sealed yet
         */
        public record Part(
                Checked checked,
                long of,
                boolean done,
                long checkpoints,
                @Nullable Broken broken,
                long unsealed) {}
    }

    /**
     * How far a check has come.
     *
     * @param size how many events it has looked at
     * @param position of the last of them
     * @param peaks of the tree over them, the largest first, in hexadecimal digits
     * @param root of that tree, in Base64
     */
    record Checked(long size, long position, List<String> peaks, String root) {

        public Checked {
            peaks = List.copyOf(peaks);
        }
    }

    /**
     * Something that is not as it was sealed.
     *
     * @param after the last position up to which all is certainly as it was
     * @param position of the first event that is wrong; when it cannot be told, the first that may be
     */
    record Broken(Kind kind, long after, long position, String detail) {

        /** What is wrong with it. */
        public enum Kind {
            /** The event is not what was sealed. */
            CHANGED,
            /** An event that was sealed is not there. */
            MISSING,
            /** An event is there that was not sealed with those around it. */
            INSERTED,
            /** Events and hashes agree with each other, but not with a checkpoint. */
            REWRITTEN,
            /** A checkpoint is not signed by a key of this log. */
            NOT_SIGNED
        }
    }

    /**
     * A signed checkpoint.
     *
     * @param root over all events so far, in Base64
     * @param note with its signatures, to be kept elsewhere
     */
    record Checkpoint(long size, long position, Instant signedAt, String root, String note) {}

    /**
     * A key that checkpoints are or were signed with.
     *
     * @param publicKey as in C2SP signed-note
     * @param fingerprint the SHA-256 of that, in hexadecimal digits
     */
    record Key(KeyId key, String publicKey, String fingerprint, boolean signs) {}
}
