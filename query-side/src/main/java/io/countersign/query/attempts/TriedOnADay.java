package io.countersign.query.attempts;

import io.countersign.attempt.AttemptsId;
import io.countersign.people.PersonId;
import java.time.LocalDate;

/**
 * That a person was refused on a day. What they tried stays in the log.
 *
 * @param attempts how many different attempts it were
 */
public record TriedOnADay(AttemptsId number, PersonId person, LocalDate day, int attempts) {}
