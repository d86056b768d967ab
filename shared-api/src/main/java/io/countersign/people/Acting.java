package io.countersign.people;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who acts and when, as the edge established it. It travels in a command's metadata, never in its body.
 *
 * @param person who is signed in, or the automation that acts
 * @param at the moment the command was sent
 * @param today that moment's day in the company's time zone
 */
public record Acting(PersonId person, Instant at, LocalDate today) {}
