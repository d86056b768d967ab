package io.countersign.freight;

import io.countersign.money.Money;

/** What everything up to a weight costs. */
public record WeightStep(int upToGrams, Money amount) {}
