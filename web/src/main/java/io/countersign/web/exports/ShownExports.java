package io.countersign.web.exports;

import io.countersign.export.ExportFilter;
import io.countersign.export.ExportFormat;
import io.countersign.export.ExportQuery.ListExports.ExportsOfADay;
import io.countersign.export.ExportQuery.ListExports.TakenExport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person took out on one day, as it is shown.
 *
 * @param name absent when the directory does not know the person
 */
record ShownExports(String id, String person, @Nullable String name, LocalDate day, List<ShownExport> taken) {

    static ShownExports of(ExportsOfADay exports, @Nullable String name) {
        return new ShownExports(
                exports.exports().value(),
                exports.person().value(),
                name,
                exports.day(),
                exports.taken().stream().map(ShownExport::of).toList());
    }

    /**
     * One export.
     *
     * @param position where it is in the log
     * @param what a report's name, or journal, stock, receivables, statement
     * @param filters which part of it; of a text that was searched for it says only that there was one
     * @param readTo the last event that was read for it
     */
    record ShownExport(
            String id,
            long position,
            Instant at,
            String what,
            ExportFormat format,
            List<ShownFilter> filters,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable Long readTo) {

        static ShownExport of(TakenExport export) {
            return new ShownExport(
                    export.export().value(),
                    export.position(),
                    export.at(),
                    export.exported().what(),
                    export.exported().format(),
                    export.exported().filters().stream().map(ShownFilter::of).toList(),
                    export.exported().asOf(),
                    export.exported().knownAt(),
                    export.exported().readTo());
        }
    }

    /** A part that was chosen. */
    record ShownFilter(String name, String value) {

        static ShownFilter of(ExportFilter filter) {
            return new ShownFilter(filter.name(), filter.value());
        }
    }
}
