package io.countersign.query.sales;

import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.order.OrderEvent.OrderBroughtAlong;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderLine;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import io.countersign.query.sales.SalesDay.AccountDay;
import io.countersign.query.sales.SalesDay.Measured;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was sold on each day: one document for each day and each of a few buckets of customers.
 *
 * <p>The ids of a period's documents can be worked out, so that they are read by id.
 */
public final class SalesFold implements Fold<SalesDay> {

    private static final Set<String> EVENTS = StoredNames.namesOf(
            OrderPlaced.class,
            OrderBroughtAlong.class,
            InvoiceCharged.class,
            CreditNoteIssued.class,
            RemittanceConfirmed.class,
            RemittanceReversed.class,
            SettlementBroughtAlong.class);

    /** Never to be changed without a new name for the view. */
    private static final int BUCKETS = 8;

    private final ZoneId zone;

    /** Days in this time zone. */
    public SalesFold(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return "sales";
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public Class<SalesDay> document() {
        return SalesDay.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    /** The ids of all documents that there can be of a day. */
    public static Stream<String> idsOf(LocalDate day) {
        return IntStream.range(0, BUCKETS).mapToObj(bucket -> day + "/" + bucket);
    }

    @Override
    public @Nullable String documentOf(Object event, Recorded recorded) {
        CustomerAccountId account = accountOf(event);
        return account == null
                ? null
                : dayOf(event, recorded) + "/" + Math.floorMod(account.value().hashCode(), BUCKETS);
    }

    @Override
    public SalesDay after(@Nullable SalesDay before, Object event, Recorded recorded) {
        SalesDay day = before == null ? new SalesDay(dayOf(event, recorded), List.of()) : before;
        AccountDay change = changeOf(event);
        return change == null ? day : day.with(change.account(), change.currency(), account -> after(account, event));
    }

    private static AccountDay after(AccountDay before, Object event) {
        return switch (event) {
            case OrderPlaced placed -> before.ordered(measured(placed.lines()));
            case OrderBroughtAlong brought -> isOrder(brought) ? before.ordered(measured(brought.lines())) : before;
            case InvoiceCharged charged -> before.billed(charged.amount(), charged.order());
            case CreditNoteIssued issued -> before.returned(issued.amount(), issued.order());
            case RemittanceConfirmed confirmed -> before.collected(confirmed.amount());
            case RemittanceReversed reversed ->
                before.collected(reversed.amount().negated());
            case SettlementBroughtAlong brought -> before.collected(brought.amount());
            default -> before;
        };
    }

    /** What an event adds to its customer's day; nothing when it is no such event. */
    public static @Nullable AccountDay changeOf(Object event) {
        CustomerAccountId account = accountOf(event);
        return account == null
                ? null
                : after(AccountDay.none(account, amountOf(event).currency()), event);
    }

    /** Whose day an event belongs to. */
    static @Nullable CustomerAccountId accountOf(Object event) {
        return switch (event) {
            case OrderPlaced placed -> placed.account();
            case OrderBroughtAlong brought -> brought.account();
            case InvoiceCharged charged -> charged.account();
            case CreditNoteIssued issued -> issued.account();
            case RemittanceConfirmed confirmed -> confirmed.account();
            case RemittanceReversed reversed -> reversed.account();
            case SettlementBroughtAlong brought -> brought.account();
            default -> null;
        };
    }

    private static Money amountOf(Object event) {
        return switch (event) {
            case OrderPlaced placed -> placed.total();
            case OrderBroughtAlong brought -> brought.sold();
            case InvoiceCharged charged -> charged.amount();
            case CreditNoteIssued issued -> issued.amount();
            case RemittanceConfirmed confirmed -> confirmed.amount();
            case RemittanceReversed reversed -> reversed.amount();
            case SettlementBroughtAlong brought -> brought.amount();
            default -> throw new IllegalArgumentException("no event of sales: " + event.getClass());
        };
    }

    /** The event's own business date: that of the deed, or the day on which an order was placed. */
    public LocalDate ownDayOf(Object event, Recorded recorded) {
        return switch (event) {
            case OrderBroughtAlong brought -> brought.orderedOn();
            case InvoiceCharged charged -> charged.invoicedOn();
            case CreditNoteIssued issued -> issued.creditedOn();
            case RemittanceConfirmed confirmed -> confirmed.valueDate();
            case RemittanceReversed reversed -> reversed.reversedOn();
            case SettlementBroughtAlong brought -> brought.receivedOn();
            default -> LocalDate.ofInstant(recorded.at(), zone);
        };
    }

    /** The day on which it counts. */
    public LocalDate dayOf(Object event, Recorded recorded) {
        return recorded.counted(ownDayOf(event, recorded));
    }

    /** Something brought along that only came back is no order. */
    private static boolean isOrder(OrderBroughtAlong brought) {
        return brought.lines().stream().anyMatch(line -> line.quantity().isPositive());
    }

    /** What was ordered; what came back is money in a credit note. */
    private static List<Measured> measured(List<OrderLine> lines) {
        return lines.stream()
                .filter(line -> line.quantity().isPositive())
                .map(line -> new Measured(line.unit(), line.quantity()))
                .toList();
    }
}
