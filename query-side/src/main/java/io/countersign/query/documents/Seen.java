package io.countersign.query.documents;

/**
 * A document and the position of the last event in it.
 *
 * @param seen events up to here have been folded in; seeing them again changes nothing
 */
public record Seen<T>(String id, long seen, T state) {}
