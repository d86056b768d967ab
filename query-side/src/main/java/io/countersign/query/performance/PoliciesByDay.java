package io.countersign.query.performance;

import io.countersign.policy.OfficePolicy;
import io.countersign.policy.OfficePolicy.ProjectTerms;
import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.policy.PolicyId;
import io.countersign.query.history.LogFold;
import io.countersign.store.log.Selection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which policy held on which day: what was published last on it or before it. */
final class PoliciesByDay {

    private final NavigableMap<LocalDate, OfficePolicy> published = new TreeMap<>();

    static PoliciesByDay of(LogFold log, long position, @Nullable Instant knownAt, ZoneId zone) {
        PoliciesByDay policies = new PoliciesByDay();
        Selection selection =
                Selection.ofStream(PolicyId.OFFICE.toString()).upTo(position).knownAt(knownAt);
        log.read(selection, (event, stored) -> {
            if (event instanceof PolicyPublished policy) {
                policies.published.put(LocalDate.ofInstant(stored.recordedAt(), zone), policy.figures());
            }
        });
        return policies;
    }

    ProjectTerms projectTermsOn(LocalDate day) {
        NavigableMap.Entry<LocalDate, OfficePolicy> last = published.floorEntry(day);
        return (last == null ? OfficePolicy.AS_DELIVERED : last.getValue()).projects();
    }
}
