package io.countersign.web.reports;

import io.countersign.account.CustomerAccountId;
import io.countersign.report.Report;
import io.countersign.web.pages.Address;
import io.countersign.web.reports.ReportKind.Parameter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report on a page. */
public record ReportSheet(ReportKind kind, Map<String, String> filters, Report report, Wording wording) {

    private static final String AFTER = Parameter.AFTER.name();

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

    /** The address of the next page; nothing when this is the last. */
    public @Nullable String next() {
        return report.next() == null
                ? null
                : address(ReportPage.PATH + "/" + kind.name())
                        .with(AFTER, report.next().toString())
                        .toString();
    }

    /** The address of the first page; nothing when this is it. */
    public @Nullable String first() {
        return filters.containsKey(AFTER)
                ? address(ReportPage.PATH + "/" + kind.name()).toString()
                : null;
    }

    /** What is given with it by hand. */
    public List<Parameter> asked() {
        return kind.parameters().stream()
                .filter(parameter -> parameter.form() != Parameter.Form.PLACE)
                .toList();
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
            if (!filter.getKey().equals(AFTER)) { // a file has all pages
                address = address.with(filter.getKey(), filter.getValue());
            }
        }
        return address;
    }
}
