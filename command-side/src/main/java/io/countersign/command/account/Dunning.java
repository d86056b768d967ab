package io.countersign.command.account;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.ArrearsChanged;
import io.countersign.account.AccountEvent.DunningAttemptLogged;
import io.countersign.account.AccountEvent.DunningClosed;
import io.countersign.account.AccountEvent.DunningEscalated;
import io.countersign.account.AccountEvent.DunningOpened;
import io.countersign.account.AccountEvent.PromiseBroken;
import io.countersign.account.AccountEvent.PromiseKept;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.DunningCaseId;
import io.countersign.account.PaymentPromise;
import io.countersign.money.Money;
import io.countersign.people.Region;
import io.countersign.policy.OfficePolicy.DunningTerms;
import io.countersign.policy.PolicyInForce;
import io.countersign.remittance.RemittanceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the customer of one account has to be asked for payment, how often that was done and what was promised. Only an
 * account's events change it.
 *
 * <p>A promise outlives its case: a slip closes the case at once, and only the money keeps the promise.
 */
final class Dunning {

    private final CustomerAccountId account;
    private int cases;
    private @Nullable DunningCase open;
    private @Nullable DunningAttemptLogged last;
    private final List<Promised> promises = new ArrayList<>();

    Dunning(CustomerAccountId account) {
        this.account = account;
    }

    boolean isOpen() {
        return open != null;
    }

    @Nullable
    DunningCase open() {
        return open;
    }

    /** The last attempt, whichever case it was about. */
    @Nullable
    DunningAttemptLogged last() {
        return last;
    }

    /**
     * What follows for the case from what the customer is behind with now.
     *
     * @param opening the policy under which a case may be opened; none where that is not to happen
     */
    Optional<AccountEvent> over(Arrears arrears, LocalDate today, @Nullable PolicyInForce opening) {
        if (open != null) {
            return over(open, arrears, today);
        }
        if (opening == null || arrears.areNone()) {
            return Optional.empty();
        }
        DunningCaseId next = new DunningCaseId(account.value() + "-" + (cases + 1));
        return Optional.of(
                new DunningOpened(account, next, arrears.orders(), arrears.amount(), today, opening.version()));
    }

    private Optional<AccountEvent> over(DunningCase now, Arrears arrears, LocalDate today) {
        if (arrears.areNone()) {
            return Optional.of(new DunningClosed(account, now.dunning(), today));
        }
        return now.isAbout(arrears)
                ? Optional.empty()
                : Optional.of(new ArrearsChanged(account, now.dunning(), arrears.orders(), arrears.amount()));
    }

    /** The regional manager takes over with the first attempt after the daily ones, or on its day. */
    Optional<DunningEscalated> escalation(Region region, LocalDate today, DunningTerms terms) {
        return open == null || open.escalated() || !open.isForTheManager(today, terms)
                ? Optional.empty()
                : Optional.of(new DunningEscalated(account, open.dunning(), region, today));
    }

    /** Promises for which enough has come. */
    List<PromiseKept> kept() {
        return promises.stream()
                .filter(Promised::isKept)
                .map(promised -> new PromiseKept(account, promised.dunning(), promised.promise()))
                .toList();
    }

    /** Promises whose day has gone by while the customer is still behind. */
    List<PromiseBroken> broken(LocalDate today) {
        return promises.stream()
                .filter(promised -> open != null && promised.promise().on().isBefore(today))
                .map(promised ->
                        new PromiseBroken(account, promised.dunning(), promised.promise(), promised.received()))
                .toList();
    }

    void opened(DunningOpened event) {
        cases++;
        open = DunningCase.opened(event.dunning(), event.openedOn(), event.orders(), event.amount());
        promises.removeIf(promised -> promised.promise().on().isBefore(event.openedOn()));
    }

    void changed(ArrearsChanged event) {
        open = known().changed(event.orders(), event.amount());
    }

    void asked(DunningAttemptLogged event) {
        open = known().asked(event);
        last = event;
        if (event.promise() != null) {
            promises.add(new Promised(event.dunning(), event.promise(), Map.of()));
        }
    }

    void escalated() {
        open = known().takenOver();
    }

    void closed() {
        open = null;
    }

    void came(RemittanceConfirmed event) {
        promises.replaceAll(promised -> promised.with(event));
    }

    void wentBack(RemittanceId remittance) {
        promises.replaceAll(promised -> promised.without(remittance));
    }

    /** A promise that was kept or broken needs no more looking after. */
    void over(DunningCaseId dunning, PaymentPromise promise) {
        promises.removeIf(promised ->
                promised.dunning().equals(dunning) && promised.promise().equals(promise));
    }

    private DunningCase known() {
        if (open == null) {
            throw new IllegalStateException("the account's events speak of a dunning case that is not open");
        }
        return open;
    }

    /**
     * A promise to pay and what has come since.
     *
     * @param came confirmed money with a value date not after the promised day
     */
    private record Promised(DunningCaseId dunning, PaymentPromise promise, Map<RemittanceId, Money> came) {

        private Promised {
            came = Map.copyOf(came);
        }

        Money received() {
            return came.values().stream().reduce(Money.zero(promise.amount().currency()), Money::plus);
        }

        boolean isKept() {
            return received().compareTo(promise.amount()) >= 0;
        }

        Promised with(RemittanceConfirmed event) {
            if (event.valueDate().isAfter(promise.on())) {
                return this;
            }
            Map<RemittanceId, Money> more = new HashMap<>(came);
            more.put(event.remittance(), event.amount());
            return new Promised(dunning, promise, more);
        }

        Promised without(RemittanceId remittance) {
            Map<RemittanceId, Money> less = new HashMap<>(came);
            less.remove(remittance);
            return new Promised(dunning, promise, less);
        }
    }
}
