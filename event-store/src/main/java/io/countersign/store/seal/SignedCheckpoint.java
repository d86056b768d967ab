package io.countersign.store.seal;

import java.time.Instant;

/**
 * How far the log was sealed at one moment, signed.
 *
 * @param note the signed note, as everybody may read it
 */
public record SignedCheckpoint(long size, long position, Instant signedAt, String note) {}
