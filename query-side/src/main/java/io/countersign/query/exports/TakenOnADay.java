package io.countersign.query.exports;

import io.countersign.export.ExportsId;
import io.countersign.people.PersonId;
import java.time.LocalDate;

/**
 * That a person took something out on a day. What it was stays in the log.
 *
 * @param exports how many exports it were
 */
public record TakenOnADay(ExportsId number, PersonId person, LocalDate day, int exports) {}
