package io.countersign.web.receivables;

import io.countersign.account.Standing;
import io.countersign.people.PersonId;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.CurrencyTotal;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The receivables summary (应收账款汇总表).
 *
 * @param position the last event that was read
 * @param rows one for each account, by code
 * @param totals over all rows, one for each currency
 */
record ShownReceivables(
        LocalDate asOf, @Nullable Instant knownAt, long position, List<ShownRow> rows, List<ShownTotal> totals) {

    static ShownReceivables of(Receivables receivables, Map<PersonId, String> names) {
        return new ShownReceivables(
                receivables.asOf(),
                receivables.knownAt(),
                receivables.position(),
                receivables.rows().stream().map(row -> ShownRow.of(row, names)).toList(),
                receivables.totals().stream().map(ShownTotal::of).toList());
    }

    /** What one customer owes. */
    record ShownRow(
            String account,
            String name,
            String region,
            @Nullable String salesperson,
            @Nullable String salespersonName,
            Standing standing,
            String currency,
            String billed,
            String received,
            String credited,
            String balance,
            String advance,
            String available,
            String notYetDue,
            String overdue1to30,
            String overdue31to60,
            String overdue61to90,
            String overdueOver90,
            int openInvoices,
            @Nullable LocalDate oldestOverdueOn,
            long oldestOverdueDays) {

        static ShownRow of(AccountRow row, Map<PersonId, String> names) {
            PersonId salesperson = row.salesperson();
            Figures figures = row.figures();
            return new ShownRow(
                    row.account().value(),
                    row.name(),
                    row.region().value(),
                    salesperson == null ? null : salesperson.value(),
                    salesperson == null ? null : names.get(salesperson),
                    row.standing(),
                    figures.balance().currency().getCurrencyCode(),
                    figures.billed().toDecimal(),
                    figures.received().toDecimal(),
                    figures.credited().toDecimal(),
                    figures.balance().toDecimal(),
                    figures.advance().toDecimal(),
                    figures.available().toDecimal(),
                    figures.notYetDue().toDecimal(),
                    figures.overdue1to30().toDecimal(),
                    figures.overdue31to60().toDecimal(),
                    figures.overdue61to90().toDecimal(),
                    figures.overdueOver90().toDecimal(),
                    figures.openInvoices(),
                    figures.oldestOverdueOn(),
                    figures.oldestOverdueDays());
        }
    }

    /**
     * The sum of all rows in one currency.
     *
     * @param accounts how many of them have something open
     */
    record ShownTotal(
            int accounts,
            String currency,
            String billed,
            String received,
            String credited,
            String balance,
            String advance,
            String available,
            String notYetDue,
            String overdue1to30,
            String overdue31to60,
            String overdue61to90,
            String overdueOver90,
            int openInvoices,
            @Nullable LocalDate oldestOverdueOn,
            long oldestOverdueDays) {

        static ShownTotal of(CurrencyTotal total) {
            Figures figures = total.figures();
            return new ShownTotal(
                    total.accounts(),
                    figures.balance().currency().getCurrencyCode(),
                    figures.billed().toDecimal(),
                    figures.received().toDecimal(),
                    figures.credited().toDecimal(),
                    figures.balance().toDecimal(),
                    figures.advance().toDecimal(),
                    figures.available().toDecimal(),
                    figures.notYetDue().toDecimal(),
                    figures.overdue1to30().toDecimal(),
                    figures.overdue31to60().toDecimal(),
                    figures.overdue61to90().toDecimal(),
                    figures.overdueOver90().toDecimal(),
                    figures.openInvoices(),
                    figures.oldestOverdueOn(),
                    figures.oldestOverdueDays());
        }
    }
}
