package io.countersign.query.receivables;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.AccountQuery.ShowStatement;
import io.countersign.account.AccountQuery.ShowStatement.Movement;
import io.countersign.account.AccountQuery.ShowStatement.Statement;
import io.countersign.money.Money;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * Answers what moved on an account, from its own stream.
 *
 * <p>The fold is that of the receivables summary: what an event adds to the balance there is what its movement says
 * here, so the two cannot disagree.
 */
public final class StatementAnswers {

    private final LogFold log;
    private final Closings closings;
    private final BusinessDays days;

    public StatementAnswers(LogFold log, Closings closings, ZoneId zone) {
        this.log = log;
        this.closings = closings;
        this.days = new BusinessDays(zone);
    }

    @QueryHandler
    Optional<Statement> answer(ShowStatement question) {
        Reading reading = new Reading(question.asOf());
        log.read(
                Selection.ofStream(question.account().toString()).knownAt(question.knownAt()),
                (event, stored) -> reading.read((AccountEvent) event, stored));
        return reading.statement();
    }

    private final class Reading {

        private final LocalDate asOf;
        private final List<Movement> movements = new ArrayList<>();
        private @Nullable AccountReceivables owed;

        Reading(@Nullable LocalDate asOf) {
            this.asOf = asOf == null ? LocalDate.MAX : asOf;
        }

        void read(AccountEvent event, StoredEvent stored) {
            for (BusinessDays.Dated dated : days.of(event, closings.recorded(stored))) {
                if (!dated.on().isAfter(asOf)) {
                    fold(dated, stored);
                }
            }
        }

        private void fold(BusinessDays.Dated dated, StoredEvent stored) {
            AccountReceivables before = owed;
            if (before == null) {
                owed = AccountReceivables.opened((AccountOpened) dated.part());
                return;
            }
            AccountReceivables after = before.after(dated.part());
            owed = after;
            String document = documentOf(dated.part());
            if (document != null) {
                for (Money amount : amountsBetween(before, after)) {
                    movements.add(new Movement(
                            stored.position(),
                            dated.on(),
                            stored.recordedAt(),
                            stored.name(),
                            document,
                            amount,
                            amount));
                }
            }
        }

        Optional<Statement> statement() {
            if (owed == null) {
                return Optional.empty();
            }
            movements.sort(Comparator.comparing(Movement::on).thenComparing(Movement::position));
            List<Movement> running = new ArrayList<>(movements.size());
            Money balance = Money.zero(owed.billed().currency());
            for (Movement movement : movements) {
                balance = balance.plus(movement.amount());
                running.add(new Movement(
                        movement.position(),
                        movement.on(),
                        movement.recordedAt(),
                        movement.event(),
                        movement.document(),
                        movement.amount(),
                        balance));
            }
            return Optional.of(new Statement(owed.account(), balance.currency(), running, balance));
        }
    }

    /** An invoice that takes money which came before moves the balance up and down: both are shown. */
    private static List<Money> amountsBetween(AccountReceivables before, AccountReceivables after) {
        List<Money> amounts = Stream.of(
                        after.billed().minus(before.billed()),
                        before.received().minus(after.received()),
                        before.credited().minus(after.credited()))
                .filter(amount -> !amount.isZero())
                .toList();
        return amounts.isEmpty() ? List.of(Money.zero(after.billed().currency())) : amounts;
    }

    /** The number of the document behind it; nothing when it moves no money. */
    static @Nullable String documentOf(AccountEvent part) {
        return switch (part) {
            case InvoiceCharged charged -> charged.invoice().value();
            case RemittanceConfirmed confirmed -> confirmed.remittance().value();
            case RemittanceAllocated allocated -> allocated.remittance().value();
            case RemittanceReallocated moved -> moved.remittance().value();
            case RemittanceReversed reversed -> reversed.remittance().value();
            case SettlementBroughtAlong brought -> brought.remittance().value();
            case CreditNoteIssued issued -> issued.creditNote().value();
            case CreditNoteAllocated allocated -> allocated.creditNote().value();
            default -> null;
        };
    }
}
