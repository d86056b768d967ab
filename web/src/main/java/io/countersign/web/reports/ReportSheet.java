package io.countersign.web.reports;

import io.countersign.account.CustomerAccountId;
import io.countersign.report.Report;
import io.countersign.web.pages.Address;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report on a page. */
public record ReportSheet(ReportKind kind, Map<String, String> filters, Report report, Wording wording) {

    /** The report's address with another ending. */
    public String file(String ending) {
        return address(ReportPage.PATH + "/" + kind.name() + "." + ending).toString();
    }

    /** The address of the facts behind a figure. */
    public String facts(Report.Row row, Report.Column column) {
        return address(ReportPage.PATH + "/" + kind.name() + "/facts")
                .with("row", row.key())
                .with("column", column.key())
                .toString();
    }

    /** Where the code or number in a cell leads; nothing when it leads nowhere. */
    public @Nullable String leadsTo(Report.Column column, String text) {
        return text.isEmpty()
                ? null
                : switch (column.kind()) {
                    case CUSTOMER ->
                        Address.ofStatement(new CustomerAccountId(text))
                                .with("asOf", filters.get("asOf"))
                                .with("knownAt", filters.get("knownAt"))
                                .toString();
                    case DOCUMENT ->
                        Address.of("/events").with("mentioning", text).toString();
                    default -> null;
                };
    }

    private Address address(String path) {
        Address address = Address.of(path);
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        return address;
    }
}
