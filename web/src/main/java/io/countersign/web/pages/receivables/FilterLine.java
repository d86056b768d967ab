package io.countersign.web.pages.receivables;

import io.countersign.people.PersonId;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.web.pages.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A filter in words: what is printed and exported must say what was left out. */
final class FilterLine {

    private FilterLine() {}

    static String of(Filter filter, Map<PersonId, String> names, Page page) {
        List<String> parts = new ArrayList<>();
        if (filter.region() != null) {
            parts.add(page.say("filter.region.is", filter.region().value()));
        }
        if (filter.salesperson() != null) {
            parts.add(page.say("filter.salesperson.is", page.nameOf(filter.salesperson(), names)));
        }
        if (filter.standing() != null) {
            parts.add(page.say("filter.standing.is", page.say(filter.standing())));
        }
        if (filter.text() != null) {
            parts.add(page.say("filter.text.is", filter.text()));
        }
        return String.join(" · ", parts);
    }
}
