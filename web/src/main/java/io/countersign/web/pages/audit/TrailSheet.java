package io.countersign.web.pages.audit;

import io.countersign.audit.AuditQuery.Evidence;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.Trail;
import io.countersign.people.PersonId;
import io.countersign.seal.SealQuery.Key;
import io.countersign.seal.SealQuery.ShowSeal.Seal;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.history.Fact;
import io.countersign.web.problem.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The trails of what a number stands for, on a page.
 *
 * @param seal how far the log is sealed
 */
public record TrailSheet(Trails trails, List<Walked> walked, Seal seal) {

    private static final int DIGITS_SHOWN = 16;

    /** Where the evidence is to be had. */
    public String evidence() {
        return Address.of(Api.ROOT + "/audit/trails/" + UriUtils.encode(trails.number(), StandardCharsets.UTF_8)
                        + "/evidence")
                .with("asOf", trails.asOf())
                .toString();
    }

    /** The beginnings of the fingerprints of the keys that sign. */
    public List<String> keys() {
        return seal.keys().stream()
                .filter(Key::signs)
                .map(key -> key.fingerprint()
                        .substring(0, Math.min(DIGITS_SHOWN, key.fingerprint().length())))
                .toList();
    }

    /**
     * One trail.
     *
     * @param checks what must be true of it, and whether it is
     * @param findings what is not as it has to be
     */
    public record Walked(Trail trail, List<Step> steps, List<Check> checks, List<Found> findings) {

        /** What moved on the customer's account. */
        public String statement() {
            return Address.ofStatement(trail.account()).toString();
        }
    }

    /**
     * One step of a trail.
     *
     * @param title what it is, in the reader's language
     * @param evidence absent for what nobody recorded, such as money that has not come
     * @param who who acted, by name
     * @param figures what was seen, on record and by the log; empty where nothing was
     */
    public record Step(
            String title,
            @Nullable Evidence evidence,
            String who,
            @Nullable PersonId person,
            List<Fact> facts,
            List<Figure> figures) {

        /** The event itself. */
        public @Nullable String address() {
            return evidence == null ? null : addressOf(evidence);
        }

        /** What somebody did. */
        public @Nullable String deeds() {
            return person == null ? null : AuditPage.addressOf(person);
        }
    }

    /** A figure as it is on record, and as it follows from the log. */
    public record Figure(String label, String recorded, String found) {

        /** Whether the two are the same. */
        public boolean isTheSame() {
            return recorded.equals(found);
        }
    }

    /** Something that must be true, and whether it is. */
    public record Check(String sentence, boolean holds) {}

    /**
     * A finding in the reader's language.
     *
     * @param why what is on record, and what follows from the log
     */
    public record Found(Finding finding, List<String> why) {

        /** The event that shows it. */
        public String address() {
            return addressOf(finding.evidence());
        }
    }

    private static String addressOf(Evidence evidence) {
        return Address.ofEvents(evidence.stream())
                        .with("after", evidence.position() - 1)
                        .toString()
                + "#e" + evidence.position();
    }
}
