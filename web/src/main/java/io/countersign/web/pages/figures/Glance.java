package io.countersign.web.pages.figures;

import java.util.List;

/** Which charts there are for whoever looks. */
public record Glance(List<String> charts) {

    public Glance {
        charts = List.copyOf(charts);
    }
}
