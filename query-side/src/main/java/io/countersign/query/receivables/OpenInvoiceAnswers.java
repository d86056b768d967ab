package io.countersign.query.receivables;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountQuery.ListOpenInvoices;
import io.countersign.account.AccountQuery.ListOpenInvoices.OpenInvoice;
import io.countersign.account.AccountQuery.ListOpenInvoices.OpenInvoices;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.store.log.Selection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * Answers which invoices of an account make up its ageing, from its own stream and by the fold of the receivables
 * summary.
 */
public final class OpenInvoiceAnswers {

    private final LogFold log;
    private final Closings closings;
    private final BusinessDays days;
    private final Clock clock;
    private final ZoneId zone;

    public OpenInvoiceAnswers(LogFold log, Closings closings, Clock clock, ZoneId zone) {
        this.log = log;
        this.closings = closings;
        this.days = new BusinessDays(zone);
        this.clock = clock;
        this.zone = zone;
    }

    @QueryHandler
    Optional<OpenInvoices> answer(ListOpenInvoices question) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate asOf = question.asOf() == null ? today : question.asOf();
        LocalDate until = question.asOf() == null && question.knownAt() == null ? LocalDate.MAX : asOf;
        Reading reading = new Reading(until);
        log.read(
                Selection.ofStream(question.account().toString()).knownAt(question.knownAt()),
                (event, stored) ->
                        days.of((AccountEvent) event, closings.recorded(stored)).forEach(reading::fold));
        return Optional.ofNullable(reading.owed).map(owed -> openOf(owed, asOf));
    }

    private static OpenInvoices openOf(AccountReceivables owed, LocalDate asOf) {
        List<OpenInvoice> open = owed.open().stream()
                .map(invoice -> new OpenInvoice(
                        invoice.invoice().number(),
                        invoice.order(),
                        invoice.invoice().amount(),
                        invoice.open(),
                        invoice.invoice().invoicedOn(),
                        invoice.invoice().dueOn(),
                        Math.max(0, ChronoUnit.DAYS.between(invoice.invoice().dueOn(), asOf))))
                .sorted(Comparator.comparing(OpenInvoice::dueOn)
                        .thenComparing(invoice -> invoice.invoice().value()))
                .toList();
        return new OpenInvoices(owed.account(), asOf, open, owed.unusedCredit());
    }

    private static final class Reading {

        private final ReceivablesFold fold = ReceivablesFold.ofADay();
        private final LocalDate until;
        private @Nullable AccountReceivables owed;

        Reading(LocalDate until) {
            this.until = until;
        }

        void fold(BusinessDays.Dated dated) {
            if (!dated.on().isAfter(until) && fold.documentOf(dated.part()) != null) {
                owed = fold.after(owed, dated.part());
            }
        }
    }
}
