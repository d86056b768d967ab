package io.countersign.account;

import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about customer accounts. */
public sealed interface AccountQuery {

    /** What is known about this account? Answered with an {@code Optional} of {@link Account}. */
    record FindAccount(CustomerAccountId account) implements AccountQuery {}

    /**
     * Which accounts are there, by code?
     *
     * @param after the last code of the page before
     */
    record ListAccounts(@Nullable CustomerAccountId after, int limit) implements AccountQuery {

        /** The answer to {@link ListAccounts}; {@code next} is to be given as {@code after} for the page that follows. */
        public record Accounts(
                List<Account> accounts, @Nullable CustomerAccountId next) {}
    }

    /**
     * What moved on this account, oldest first, and what did it leave owing each time? Answered with an
     * {@code Optional} of {@link Statement}.
     *
     * @param asOf leave out what has a later business date
     * @param knownAt leave out what was recorded later
     */
    record ShowStatement(
            CustomerAccountId account,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt) implements AccountQuery {

        /** The answer to {@link ShowStatement}. */
        public record Statement(
                CustomerAccountId account, Currency currency, List<Movement> movements, Money balance) {}

        /**
         * One movement.
         *
         * @param position where its event is in the log
         * @param on the day on which it counts
         * @param own its own business date, when that is in a month that was closed already
         * @param event the event's stored name
         * @param document the invoice, credit note or remittance that moved it
         * @param amount what it added to what the customer owes; negative when it took away
         * @param balance what the customer owed after it
         */
        public record Movement(
                long position,
                LocalDate on,
                @Nullable LocalDate own,
                Instant recordedAt,
                String event,
                String document,
                Money amount,
                Money balance) {}
    }

    /**
     * Which invoices of this account are not paid whole, the one due first at the top? They make up its ageing.
     *
     * @param asOf count only what has a business date up to this day; today when absent
     * @param knownAt count only what had been recorded by this moment; now when absent
     */
    record ListOpenInvoices(
            CustomerAccountId account,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt) implements AccountQuery {

        /**
         * The answer to {@link ListOpenInvoices}. What is open less what is not taken is the account's balance.
         *
         * @param asOf the business day it speaks of
         * @param notTaken credit notes, or parts of them, that no invoice has taken
         */
        public record OpenInvoices(
                CustomerAccountId account, LocalDate asOf, List<OpenInvoice> invoices, Money notTaken) {}

        /**
         * One open invoice.
         *
         * @param amount what it was charged at
         * @param open what is left to pay
         * @param overdueDays how many days ago it was due; 0 when it is not due yet
         */
        public record OpenInvoice(
                InvoiceNumber invoice,
                OrderId order,
                Money amount,
                Money open,
                LocalDate invoicedOn,
                LocalDate dueOn,
                long overdueDays) {}
    }

    /** Which papers has this customer given, in order? Answered with an {@code Optional} of {@link Papers}. */
    record ListPapers(CustomerAccountId account) implements AccountQuery {}

    /**
     * Which papers expire soon or have expired, the first to expire at the top? A paper that a later one of its kind has
     * taken the place of is left out; contracts do not take each other's place.
     *
     * @param within in how many days at most
     */
    record ListExpiringPapers(int within) implements AccountQuery {

        /**
         * The answer to {@link ListExpiringPapers}.
         *
         * @param on the day it speaks of
         */
        public record ExpiringPapers(LocalDate on, List<ExpiringPaper> papers) {}

        /**
         * One paper and whose it is.
         *
         * @param days in how many days it expires; negative when it has expired
         */
        public record ExpiringPaper(Account customer, Paper paper, long days) {}
    }

    /** The papers of one customer. */
    record Papers(CustomerAccountId account, List<Paper> papers) {

        public Papers {
            papers = List.copyOf(papers);
        }
    }

    /**
     * A paper that a customer gave.
     *
     * @param sha256 of the scan, in hexadecimal
     * @param reminded whether somebody was reminded that it expires
     */
    record Paper(
            PaperId paper,
            PaperKind kind,
            @Nullable LocalDate validUntil,
            @Nullable String sha256,
            boolean confidential,
            boolean reminded,
            PersonId registeredBy) {}

    /** Days in which orders need the regional manager (调整期). */
    record AdjustmentPeriod(LocalDate from, LocalDate until, String reason, PersonId setBy) {}

    /**
     * A customer account as the office sees it.
     *
     * @param adjustment the last adjustment period that was set, whether it has gone by or not
     */
    record Account(
            CustomerAccountId account,
            String name,
            @Nullable PersonId contact,
            Region region,
            @Nullable PersonId salesperson,
            Standing standing,
            Currency currency,
            @Nullable AdjustmentPeriod adjustment,
            long version) {}
}
