package io.countersign.web.seal;

import io.countersign.seal.SealQuery.Checkpoint;
import io.countersign.seal.SealQuery.Key;
import io.countersign.seal.SealQuery.ShowSeal.Seal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the log is sealed.
 *
 * @param origin which log this is, as checkpoints call it
 * @param size how many events are sealed
 * @param position of the last of them
 * @param head of the last event of the log
 * @param newest the newest checkpoint; absent before the first
 * @param outside where checkpoints are kept beside the database
 * @param failure why one of these places could not be written to, the last time
 */
record ShownSeal(
        String origin,
        long size,
        long position,
        long head,
        @Nullable Checkpoint newest,
        List<ShownKey> keys,
        List<String> outside,
        @Nullable String failure) {

    static ShownSeal of(Seal seal) {
        return new ShownSeal(
                seal.origin(),
                seal.size(),
                seal.position(),
                seal.head(),
                seal.newest(),
                seal.keys().stream().map(ShownKey::of).toList(),
                seal.outside(),
                seal.failure());
    }

    /**
     * A key that checkpoints are or were signed with.
     *
     * @param publicKey as in C2SP signed-note
     * @param fingerprint the SHA-256 of that, to be compared on the telephone
     */
    record ShownKey(String id, String publicKey, String fingerprint, boolean signs) {

        private static ShownKey of(Key key) {
            return new ShownKey(key.key().value(), key.publicKey(), key.fingerprint(), key.signs());
        }
    }
}
