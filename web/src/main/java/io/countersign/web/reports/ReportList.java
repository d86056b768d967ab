package io.countersign.web.reports;

import java.util.List;

/** Every kind of report, on a page. */
public record ReportList(List<ReportKind> kinds) {}
