package io.countersign.query.receivables;

import io.countersign.account.AccountEvent;
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
import java.util.Objects;
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
        LocalDate asOf = question.asOf() == null ? LocalDate.MAX : question.asOf();
        List<Part> parts = new ArrayList<>();
        log.read(
                Selection.ofStream(question.account().toString()).knownAt(question.knownAt()),
                (event, stored) -> days.of((AccountEvent) event, closings.recorded(stored)).stream()
                        .filter(dated -> !dated.on().isAfter(asOf))
                        .forEach(dated -> parts.add(new Part(dated, stored))));
        return statementOf(parts);
    }

    /** A part of an event, which has a day, and the event. */
    record Part(BusinessDays.Dated dated, StoredEvent stored) {}

    /**
     * Folds the parts day by day, so that what is owed after the last movement of a day is what the receivables say of it:
     * money that was put towards an order before its invoice came, but counts from a later day, moves on that day.
     */
    static Optional<Statement> statementOf(List<Part> parts) {
        ReceivablesFold fold = ReceivablesFold.ofADay();
        List<Movement> movements = new ArrayList<>();
        AccountReceivables owed = null;
        for (Part part : byDay(parts)) {
            AccountEvent event = part.dated().part();
            if (fold.documentOf(event) != null) {
                AccountReceivables before = owed;
                owed = fold.after(before, event);
                if (before != null && documentOf(event) != null) {
                    addMovements(part, before, owed, movements);
                }
            }
        }
        return owed == null
                ? Optional.empty()
                : Optional.of(new Statement(owed.account(), owed.billed().currency(), movements, balanceOf(owed)));
    }

    private static List<Part> byDay(List<Part> parts) {
        return parts.stream()
                .sorted(Comparator.comparing((Part part) -> part.dated().on())
                        .thenComparing(part -> part.stored().position()))
                .toList();
    }

    private static void addMovements(
            Part part, AccountReceivables before, AccountReceivables after, List<Movement> movements) {
        Money balance = balanceOf(before);
        for (Money amount : amountsBetween(before, after)) {
            balance = balance.plus(amount);
            movements.add(new Movement(
                    part.stored().position(),
                    part.dated().on(),
                    part.dated().isLate() ? part.dated().own() : null,
                    part.stored().recordedAt(),
                    part.stored().name(),
                    Objects.requireNonNull(documentOf(part.dated().part())),
                    amount,
                    balance));
        }
    }

    private static Money balanceOf(AccountReceivables owed) {
        return owed.billed().minus(owed.received()).minus(owed.credited());
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
