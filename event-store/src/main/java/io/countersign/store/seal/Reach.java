package io.countersign.store.seal;

/**
 * How far the log is sealed.
 *
 * @param size how many events
 * @param position of the last of them
 */
public record Reach(long size, long position) {}
