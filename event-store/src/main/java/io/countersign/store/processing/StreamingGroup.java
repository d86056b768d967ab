package io.countersign.store.processing;

/**
 * A processor that follows the log.
 *
 * @param name names the position it has reached
 * @param batch how many events it handles in one transaction at most
 */
public record StreamingGroup(String name, int batch) {}
