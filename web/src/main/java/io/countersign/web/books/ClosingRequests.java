package io.countersign.web.books;

import io.countersign.export.ExportFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be sent and asked about the books. */
final class ClosingRequests {

    private ClosingRequests() {}

    /** A month to be closed. */
    @Schema(example = """
                    {"month": "2026-10"}""")
    record NewClosing(String month) {}

    /**
     * Which part of the journal.
     *
     * @param format hledger (which ledger reads too), beancount or csv
     * @param to the last business day; the same as asOf
     */
    record JournalAsked(
            Format format,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt) {

        @Nullable
        LocalDate until() {
            return to == null ? asOf : asOf == null || to.isBefore(asOf) ? to : asOf;
        }
    }

    /** The forms a journal has outside. */
    enum Format {
        hledger,
        beancount,
        csv;

        ExportFormat onRecord() {
            return switch (this) {
                case hledger -> ExportFormat.HLEDGER;
                case beancount -> ExportFormat.BEANCOUNT;
                case csv -> ExportFormat.CSV;
            };
        }
    }
}
