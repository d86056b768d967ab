package io.countersign.store.processing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a group could not digest, and behind which later events of the same sequence wait.
 *
 * @param position its place in the log
 * @param sequence what waits in one line with it
 * @param event its stored name
 * @param stream the thing it happened to
 * @param cause the class of what went wrong; nothing when it only waited behind another
 * @param message what went wrong
 * @param touchedAt when it was parked or tried last
 * @param behind how many events wait behind it
 */
public record ParkedLetter(
        String group,
        long position,
        String sequence,
        String eventId,
        String event,
        String stream,
        @Nullable String cause,
        @Nullable String message,
        Instant parkedAt,
        Instant touchedAt,
        long behind) {}
