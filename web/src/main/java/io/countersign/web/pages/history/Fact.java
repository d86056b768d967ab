package io.countersign.web.pages.history;

import org.jspecify.annotations.Nullable;

/**
 * One fact in an event, for people to read.
 *
 * @param label what it is, in the reader's language
 * @param value what it says
 * @param address where the thing it names has its events, when it names one
 */
public record Fact(String label, String value, @Nullable String address) {}
