package io.countersign.bank;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.remittance.RemittanceId;

/**
 * A remittance that belongs to a match.
 *
 * @param amount how much of the lines' money it is; more than nothing
 */
public record MatchedRemittance(RemittanceId remittance, CustomerAccountId account, Money amount) {}
