package io.countersign.architecture.violations.account;

import io.countersign.architecture.violations.money.Amount;
import java.time.Instant;
import java.util.Date;
import java.util.logging.Logger;

/** An open list, of something that is no record, has no revision and changes. */
public interface BrokenEvent {

    /** When, more or less. */
    Date when();

    /** An event that asks the clock. */
    final class AccountDataChanged implements BrokenEvent {

        private static final Logger LOG = Logger.getLogger("events");

        private Amount amount;

        /** An event about this amount. */
        public AccountDataChanged(Amount amount) {
            this.amount = amount;
        }

        /** Another amount, afterwards. */
        public void change(Amount other) {
            LOG.info("changed");
            amount = other;
        }

        @Override
        public Date when() {
            return Date.from(amount.yuan() > 0 ? Instant.now() : Instant.EPOCH);
        }
    }
}
