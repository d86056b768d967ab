package io.countersign.web.papers;

import io.countersign.account.AccountQuery.Paper;
import io.countersign.account.PaperKind;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer's paper as it is shown.
 *
 * @param sha256 of the scan; a list leaves it out when the paper is confidential
 * @param reminded whether somebody was reminded that it expires
 */
record ShownPaper(
        String id,
        PaperKind kind,
        @Nullable LocalDate validUntil,
        @Nullable String sha256,
        boolean confidential,
        boolean reminded,
        String registeredBy,
        @Nullable String registeredByName) {

    static ShownPaper of(Paper paper, Map<PersonId, String> names) {
        return new ShownPaper(
                paper.paper().value(),
                paper.kind(),
                paper.validUntil(),
                paper.sha256(),
                paper.confidential(),
                paper.reminded(),
                paper.registeredBy().value(),
                names.get(paper.registeredBy()));
    }

    /** The paper as one of a list, which says of a confidential one only that it is there. */
    static ShownPaper listed(Paper paper, Map<PersonId, String> names) {
        ShownPaper shown = of(paper, names);
        return paper.confidential()
                ? new ShownPaper(
                        shown.id,
                        shown.kind,
                        shown.validUntil,
                        null,
                        true,
                        shown.reminded,
                        shown.registeredBy,
                        shown.registeredByName)
                : shown;
    }
}
