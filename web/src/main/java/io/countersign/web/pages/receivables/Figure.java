package io.countersign.web.pages.receivables;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.AsOf;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The amounts of the summary, from left to right. Each one leads to what makes it. */
public enum Figure {
    BILLED("billed", Figures::billed),
    RECEIVED("received", Figures::received),
    CREDITED("credited", Figures::credited),
    BALANCE("balance", Figures::balance),
    NOT_YET_DUE("notYetDue", Figures::notYetDue),
    OVERDUE_1_TO_30("overdue1to30", Figures::overdue1to30),
    OVERDUE_31_TO_60("overdue31to60", Figures::overdue31to60),
    OVERDUE_61_TO_90("overdue61to90", Figures::overdue61to90),
    OVERDUE_OVER_90("overdueOver90", Figures::overdueOver90),
    ADVANCE("advance", Figures::advance),
    AVAILABLE("available", Figures::available);

    /** What the balance is made of. */
    public static final List<Figure> FLOW = List.of(BILLED, RECEIVED, CREDITED);

    /** What the balance is divided into by age. */
    public static final List<Figure> BUCKETS =
            List.of(NOT_YET_DUE, OVERDUE_1_TO_30, OVERDUE_31_TO_60, OVERDUE_61_TO_90, OVERDUE_OVER_90);

    /** Money that no invoice has taken. */
    public static final List<Figure> FUNDS = List.of(ADVANCE, AVAILABLE);

    private static final List<String> EVENTS_OF_CONFIRMED_MONEY = List.of(
            "account.remittance-confirmed",
            "account.remittance-allocated",
            "account.remittance-reallocated",
            "account.remittance-reversed",
            "account.settlement-brought-along");
    private static final List<String> EVENTS_OF_SLIPS =
            List.of("account.remittance-recorded", "account.remittance-rejected");

    private final String key;
    private final Function<Figures, Money> amount;

    Figure(String key, Function<Figures, Money> amount) {
        this.key = key;
        this.amount = amount;
    }

    /** Its name in addresses and in the interface for programs. */
    public String key() {
        return key;
    }

    /** Its amount among these. */
    public Money of(Figures figures) {
        return amount.apply(figures);
    }

    /** Where one sees what makes it, at the same two times. */
    public String addressFor(CustomerAccountId account, AsOf asOf) {
        return switch (this) {
            case BALANCE -> Address.ofStatement(account).with(asOf).toString();
            case ADVANCE -> events(account, asOf, EVENTS_OF_CONFIRMED_MONEY).toString();
            case AVAILABLE -> {
                Address events = events(account, asOf, EVENTS_OF_SLIPS);
                for (String name : EVENTS_OF_CONFIRMED_MONEY) {
                    events = events.with("name", name);
                }
                yield events.toString();
            }
            default -> Address.ofStatement(account).with("show", key).with(asOf).toString();
        };
    }

    /** The buckets' sum. */
    static Money sumOfBuckets(Figures figures) {
        return BUCKETS.stream()
                .map(bucket -> bucket.of(figures))
                .reduce(Money::plus)
                .orElseThrow();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Figure::key).toList();
    }

    private static Address events(CustomerAccountId account, AsOf asOf, List<String> names) {
        Address events = Address.ofEvents(account).with("knownAt", asOf.knownAt());
        for (String name : names) {
            events = events.with("name", name);
        }
        return events;
    }
}
