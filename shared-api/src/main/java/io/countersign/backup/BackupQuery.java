package io.countersign.backup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything one may ask for so that the log can be kept elsewhere. Files are compressed JSON lines, in Base64. */
public sealed interface BackupQuery {

    /** Up to where can the log be copied now? What is certain is sealed and signed for it. */
    record DrawUpBackup() implements BackupQuery {

        /**
         * The answer to {@link DrawUpBackup}.
         *
         * @param origin which log this is, as checkpoints call it
         * @param keys every public key that checkpoints were signed with
         * @param position of the last event that is to be copied
         * @param events how many there are up to it
         * @param checkpoint signed over exactly these
         * @param followers from where on each would have to follow the log, if it stood as it is copied
         * @param diary a file: what the calendar will bring
         */
        public record Backup(
                String origin,
                List<String> keys,
                long position,
                long events,
                String checkpoint,
                Map<String, Long> followers,
                String diary) {

            public Backup {
                keys = List.copyOf(keys);
                followers = Map.copyOf(followers);
            }
        }
    }

    /**
     * What is stored of the events after one position and up to another? Some thousands of them; the last says where to go
     * on.
     */
    record CopyLog(long after, long upTo) implements BackupQuery {

        /** The answer to {@link CopyLog}. */
        public record Events(String file, long events, long first, long last) {}
    }

    /** Which checkpoints are over more than so many events, and at most so many? A thousand of them, the smallest first. */
    record CopyCheckpoints(long after, long upTo) implements BackupQuery {

        /**
         * The answer to {@link CopyCheckpoints}.
         *
         * @param last the size of the last; nothing when no more come
         */
        public record Signed(String file, @Nullable Long last) {}
    }
}
