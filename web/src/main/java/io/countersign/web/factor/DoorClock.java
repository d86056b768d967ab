package io.countersign.web.factor;

import java.time.Instant;

/**
 * The time that people's telephones and browsers have. In a rehearsal the office's clock runs ahead of it: nobody is signed out
 * because a year went by in a minute, and codes stay right.
 */
@FunctionalInterface
public interface DoorClock {

    Instant now();
}
