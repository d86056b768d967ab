package io.countersign.web.pages.statement;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.ListOpenInvoices.OpenInvoice;
import io.countersign.account.AccountQuery.ListOpenInvoices.OpenInvoices;
import io.countersign.account.AccountQuery.ShowStatement.Movement;
import io.countersign.account.AccountQuery.ShowStatement.Statement;
import io.countersign.money.Money;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.AsOf;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a statement.
 *
 * @param salesperson what the salesperson is called; empty when there is none
 * @param from how many movements of those to show are left out at the beginning
 */
public record AccountStatement(
        Account account, String salesperson, AsOf asOf, Show show, Statement statement, OpenInvoices open, int from) {

    /** How many movements are shown at a time. */
    static final int MOVEMENTS_AT_A_TIME = 200;

    /** The parts between which one can choose. */
    public List<Show> choices() {
        return Arrays.stream(Show.values())
                .filter(choice -> choice == show || choice.ordinal() <= Show.OVERDUE.ordinal())
                .toList();
    }

    /** The address of another part of this statement. */
    public String addressOf(Show part) {
        return Address.ofStatement(account.account())
                .with("show", part == Show.ALL ? null : part.key())
                .with(asOf)
                .toString();
    }

    /** The address of the same today, as known now. */
    public String today() {
        return Address.ofStatement(account.account())
                .with("show", show == Show.ALL ? null : show.key())
                .toString();
    }

    /** The summary this account is a row of, at the same two times. */
    public String summary() {
        return Address.of("/receivables").with(asOf).toString();
    }

    /** Everything that was recorded of this account. */
    public String events() {
        return Address.ofEvents(account.account())
                .with("knownAt", asOf.knownAt())
                .toString();
    }

    /** The event that made a movement, and those that followed. */
    public String eventOf(Movement movement) {
        return Address.ofEvents(account.account())
                        .with("after", movement.position() - 1)
                        .with("knownAt", asOf.knownAt())
                + "#e" + movement.position();
    }

    /** The events in which an invoice is spoken of. */
    public String eventsOf(OpenInvoice invoice) {
        return Address.ofEvents(account.account())
                .with("mentioning", invoice.invoice().value())
                .with("knownAt", asOf.knownAt())
                .toString();
    }

    /** The events of the order of an invoice. */
    public String eventsOfOrder(OpenInvoice invoice) {
        return Address.ofEvents(invoice.order()).with("knownAt", asOf.knownAt()).toString();
    }

    /** All movements of the part. */
    public List<Movement> movements() {
        return statement.movements().stream().filter(show::includes).toList();
    }

    /** Those of them that are shown now. */
    public List<Movement> shown() {
        List<Movement> all = movements();
        int begin = Math.min(from, all.size());
        return all.subList(begin, Math.min(begin + MOVEMENTS_AT_A_TIME, all.size()));
    }

    /** The address of the movements that come before these, if there are any. */
    public @Nullable String earlier() {
        return from == 0 ? null : addressFrom(Math.max(0, from - MOVEMENTS_AT_A_TIME));
    }

    /** The address of the movements that come after these, if there are any. */
    public @Nullable String later() {
        int next = from + MOVEMENTS_AT_A_TIME;
        return next < movements().size() ? addressFrom(next) : null;
    }

    /** The open invoices of the part. */
    public List<OpenInvoice> invoices() {
        return open.invoices().stream().filter(show::includes).toList();
    }

    /** Credit notes that no invoice has taken, as far as they count in this part. */
    public Money notTaken() {
        return show.countsWhatIsNotTaken() ? open.notTaken() : Money.zero(statement.currency());
    }

    /** The figure of the receivables summary that this part makes. */
    public Money figure() {
        if (show.isOfOpenInvoices()) {
            return invoices().stream()
                    .map(OpenInvoice::open)
                    .reduce(Money.zero(statement.currency()), Money::plus)
                    .minus(notTaken());
        }
        Money moved = movements().stream().map(Movement::amount).reduce(Money.zero(statement.currency()), Money::plus);
        return show == Show.RECEIVED || show == Show.CREDITED ? moved.negated() : moved;
    }

    private String addressFrom(int begin) {
        return Address.ofStatement(account.account())
                .with("show", show == Show.ALL ? null : show.key())
                .with(asOf)
                .with("from", begin == 0 ? null : begin)
                .toString();
    }
}
