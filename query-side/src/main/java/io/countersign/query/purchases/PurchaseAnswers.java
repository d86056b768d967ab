package io.countersign.query.purchases;

import io.countersign.purchase.PurchaseId;
import io.countersign.purchase.PurchaseQuery.FindPurchase;
import io.countersign.purchase.PurchaseQuery.ListPurchases;
import io.countersign.purchase.PurchaseQuery.ListPurchases.Purchases;
import io.countersign.purchase.PurchaseQuery.Purchase;
import io.countersign.purchase.PurchaseQuery.State;
import io.countersign.purchase.PurchaseQuery.Which;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.registers.Register;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what is to be bought, what is ordered, and what is overdue. */
public final class PurchaseAnswers {

    private static final int ALL = Integer.MAX_VALUE - 1;

    private final Register<Purchase> purchases;
    private final Clock clock;
    private final ZoneId zone;

    public PurchaseAnswers(Register<Purchase> purchases, Clock clock, ZoneId zone) {
        this.purchases = purchases;
        this.clock = clock;
        this.zone = zone;
    }

    @QueryHandler
    Optional<Purchase> answer(FindPurchase question) {
        return purchases.current().find(question.purchase().value()).map(purchase -> asOf(today(), purchase));
    }

    @QueryHandler
    Purchases answer(ListPurchases question) {
        return list(question, today(), purchases.current());
    }

    static Purchases list(ListPurchases question, LocalDate today, Documents<Purchase> purchases) {
        String after = question.after() == null ? null : question.after().value();
        return question.which() == Which.OVERDUE
                ? overdue(after, question.limit(), today, purchases)
                : page(after, question.limit(), stateOf(question.which()), today, purchases);
    }

    /** What is ordered and not here yet is little, at any time: all of it is looked at. */
    private static Purchases overdue(
            @Nullable String after, int limit, LocalDate today, Documents<Purchase> purchases) {
        List<Purchase> overdue = page(after, ALL, State.ORDERED, today, purchases).purchases().stream()
                .filter(purchase -> purchase.overdueDays() > 0)
                .limit(limit + 1L)
                .toList();
        boolean more = overdue.size() > limit;
        List<Purchase> page = more ? overdue.subList(0, limit) : overdue;
        return new Purchases(page, more ? page.getLast().purchase() : null);
    }

    private static Purchases page(
            @Nullable String after, int limit, @Nullable State state, LocalDate today, Documents<Purchase> purchases) {
        List<Where<Purchase>> where = state == null
                ? List.of()
                : List.of(new Where<>(
                        "state", state.name(), purchase -> purchase.state().name()));
        Documents.Page<Purchase> page = purchases.page(after, limit, where);
        return new Purchases(
                page.documents().stream().map(purchase -> asOf(today, purchase)).toList(),
                page.next() == null ? null : new PurchaseId(page.next()));
    }

    private static @Nullable State stateOf(@Nullable Which which) {
        return switch (which) {
            case null -> null;
            case TO_BUY -> State.TO_BUY;
            case ORDERED, OVERDUE -> State.ORDERED;
            case ARRIVED -> State.ARRIVED;
            case DROPPED -> State.DROPPED;
        };
    }

    private static Purchase asOf(LocalDate today, Purchase purchase) {
        LocalDate expectedOn = purchase.expectedOn();
        if (purchase.state() != State.ORDERED || expectedOn == null || !expectedOn.isBefore(today)) {
            return purchase;
        }
        return new Purchase(
                purchase.purchase(),
                purchase.state(),
                purchase.account(),
                purchase.order(),
                purchase.line(),
                purchase.model(),
                purchase.warehouse(),
                purchase.quantity(),
                purchase.expectedOn(),
                ChronoUnit.DAYS.between(expectedOn, today),
                purchase.maker(),
                purchase.orderedOn(),
                purchase.orderedBy(),
                purchase.arrivedOn(),
                purchase.receivedBy(),
                purchase.reason(),
                purchase.droppedBy(),
                purchase.version());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
