package io.countersign.architecture.violations.money;

import io.countersign.architecture.violations.account.BrokenEvent;

/** Counts in floating numbers, and knows the business. */
public record Amount(double yuan, BrokenEvent why) {}
