package io.countersign.command.stock;

import io.countersign.money.Quantity;
import io.countersign.stock.ReservationId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is on hand of a model, for whom it is set aside, and who waits for more.
 *
 * <p>First come, first served: nobody is served before somebody who waits longer, even when the goods would be enough
 * for them. Whoever lost what was set aside for them stands before everybody who came later.
 */
final class Shelf {

    private final LinkedHashMap<ReservationId, Wish> setAside = new LinkedHashMap<>();
    private final LinkedHashMap<ReservationId, Wish> waiting = new LinkedHashMap<>();
    private final Set<ReservationId> past = new HashSet<>();
    private Quantity onHand = Quantity.NONE;
    private Quantity reserved = Quantity.NONE;

    Quantity onHand() {
        return onHand;
    }

    /** What is set aside for nobody. */
    Quantity available() {
        return onHand.minus(reserved);
    }

    /** Whether this was ever asked for; a number is served once. */
    boolean knows(ReservationId reservation) {
        return setAside.containsKey(reservation) || waiting.containsKey(reservation) || past.contains(reservation);
    }

    /** What is set aside under this number. */
    @Nullable
    Wish setAside(ReservationId reservation) {
        return setAside.get(reservation);
    }

    /** What is waited for under this number. */
    @Nullable
    Wish waiting(ReservationId reservation) {
        return waiting.get(reservation);
    }

    /** How much is missing before a wish that comes now is served; nothing when it is served at once. */
    Quantity missingFor(Quantity wanted) {
        if (!waiting.isEmpty()) {
            return wanted;
        }
        return wanted.minus(wanted.min(available()));
    }

    /** Who waits longest, if the goods are enough for them. */
    @Nullable
    Wish servedNext() {
        Wish first = waiting.isEmpty() ? null : waiting.firstEntry().getValue();
        return first != null && first.quantity().compareTo(available()) <= 0 ? first : null;
    }

    /** Who was served last, if more is set aside than there is. */
    @Nullable
    Wish servedTooMuch() {
        return available().isNegative() ? setAside.lastEntry().getValue() : null;
    }

    void add(Quantity more) {
        onHand = onHand.plus(more);
    }

    void take(Quantity less) {
        onHand = onHand.minus(less);
    }

    void setAside(Wish wish) {
        waiting.remove(wish.reservation());
        setAside.put(wish.reservation(), wish);
        reserved = reserved.plus(wish.quantity());
    }

    void await(Wish wish) {
        if (setAside.containsKey(wish.reservation())) {
            giveUp(wish.reservation());
            waiting.putFirst(wish.reservation(), wish);
        } else {
            waiting.putLast(wish.reservation(), wish);
        }
    }

    /** Lets somebody stand before everybody else who waits. */
    void serveFirst(ReservationId reservation) {
        Wish wish = waiting.get(reservation);
        if (wish != null) {
            waiting.putFirst(reservation, wish);
        }
    }

    /** Forgets what was set aside or waited for; its number is never served again. */
    void end(ReservationId reservation) {
        giveUp(reservation);
        waiting.remove(reservation);
        past.add(reservation);
    }

    private void giveUp(ReservationId reservation) {
        Wish wish = setAside.remove(reservation);
        if (wish != null) {
            reserved = reserved.minus(wish.quantity());
        }
    }
}
