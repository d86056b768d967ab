package io.countersign.backup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything one may ask for so that the log can be kept elsewhere. Files are compressed JSON lines, in Base64. */
public sealed interface BackupQuery {

    /**
     * From where on would everybody who follows the log have to follow it, if it stood as it will be copied? To be asked
     * first: whatever they have done by then is in the log that is sealed after that.
     */
    record CountFollowers() implements BackupQuery {

        /**
         * The answer to {@link CountFollowers}.
         *
         * @param positions after which each goes on
         */
        public record Followers(Map<String, Long> positions) {

            public Followers {
                positions = Map.copyOf(positions);
            }
        }
    }

    /**
     * What will the calendar bring? To be asked after the followers and before the log is sealed: what was noted meanwhile
     * is noted twice, which is once, and what was struck meanwhile is in the log.
     */
    record CopyDiary() implements BackupQuery {

        /** The answer to {@link CopyDiary}. */
        public record Diary(String file) {}
    }

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
         */
        public record Backup(String origin, List<String> keys, long position, long events, String checkpoint) {

            public Backup {
                keys = List.copyOf(keys);
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
