package io.countersign.bank;

import io.countersign.money.Money;
import java.time.LocalDate;

/** A line that belongs to a match. */
public record MatchedLine(int line, Money amount, LocalDate valueDate) {}
