package io.countersign.web.reports;

import io.countersign.web.reports.ReportKind.Parameter.Form;
import java.util.List;

/** A kind of report and what may be given with it. */
record ShownKind(String name, String title, List<ShownParameter> parameters) {

    static ShownKind of(ReportKind kind, Wording wording) {
        return new ShownKind(
                kind.name(),
                wording.title(kind),
                kind.parameters().stream()
                        .map(parameter -> new ShownParameter(parameter.name(), parameter.form(), parameter.choices()))
                        .toList());
    }

    /** Something that may be given with a report. */
    record ShownParameter(String name, Form form, List<String> choices) {}
}
