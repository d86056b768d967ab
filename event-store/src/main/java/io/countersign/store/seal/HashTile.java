package io.countersign.store.seal;

import io.countersign.store.log.StoredEvent.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Up to 256 hashes of one level of the tree over the log.
 *
 * @param hashes of 32 bytes each
 * @param positions where in the log the leaves are, eight bytes each, the highest first; on level 0 alone
 * @param first the first of them
 */
public record HashTile(
        int level,
        long index,
        Bytes hashes,
        @Nullable Bytes positions,
        @Nullable Long first) {}
