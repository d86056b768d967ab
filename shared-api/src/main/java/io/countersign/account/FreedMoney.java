package io.countersign.account;

import io.countersign.money.Money;
import io.countersign.remittance.RemittanceId;

/** Money of a remittance that is no longer put towards an order. */
public record FreedMoney(RemittanceId remittance, Money amount) {}
