package io.countersign.account;

import io.countersign.money.Money;
import java.time.LocalDate;

/** What a customer promised to pay, and by which day. */
public record PaymentPromise(LocalDate on, Money amount) {}
