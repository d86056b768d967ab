package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.account.AccountCommand.LogDunningAttempt;
import io.countersign.account.AccountEvent.DunningAttemptLogged;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.Acting;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When is it put on record that a customer was asked for payment? */
final class LoggingADunningAttempt {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Asking a customer for payment",
            rule("DUN-1", "A customer who is behind with nothing is not asked for payment.", Facts::caseIsOpen),
            rule("DUN-2", "A customer is asked once a day; the same attempt may be sent again.", Facts::firstToday),
            rule(
                    "DUN-3",
                    "Before its day an attempt is only the answer to the customer's own call.",
                    Facts::dayHasComeOrCustomerCalled),
            rule("DUN-4", "What was said is written down.", Facts::somethingWasSaid),
            rule("DUN-5", "A promise is for more than nothing, in the account's currency.", Facts::promiseIsMoney),
            rule("DUN-6", "A promise is for today or a later day.", Facts::promiseIsToCome));

    private LoggingADunningAttempt() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param last the last attempt, whichever case it was about
     */
    record Facts(
            @Nullable DunningCase open,
            @Nullable DunningAttemptLogged last,
            LogDunningAttempt command,
            Acting acting,
            Currency accountsCurrency) {

        boolean sentAgain() {
            return last != null
                    && last.on().equals(acting.today())
                    && last.loggedBy().equals(acting.person())
                    && last.channel() == command.channel()
                    && last.said().equals(command.said())
                    && last.customersOwnCall() == command.customersOwnCall()
                    && Objects.equals(last.spokeTo(), command.spokeTo())
                    && Objects.equals(last.promise(), command.promise());
        }

        boolean caseIsOpen() {
            return open != null || sentAgain();
        }

        boolean firstToday() {
            return last == null || last.on().isBefore(acting.today()) || sentAgain();
        }

        boolean dayHasComeOrCustomerCalled() {
            return open == null
                    || !acting.today().isBefore(open.nextDueOn())
                    || command.customersOwnCall()
                    || sentAgain();
        }

        boolean somethingWasSaid() {
            return !command.said().isBlank();
        }

        boolean promiseIsMoney() {
            return command.promise() == null
                    || command.promise().amount().isPositive()
                            && command.promise().amount().currency().equals(accountsCurrency);
        }

        boolean promiseIsToCome() {
            return command.promise() == null || !command.promise().on().isBefore(acting.today());
        }
    }
}
