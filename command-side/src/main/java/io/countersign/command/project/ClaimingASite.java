package io.countersign.command.project;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.project.SiteId;

/** When may a building site be claimed? */
final class ClaimingASite {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Claiming a building site",
            rule("SIT-1", "A site is claimed by an address that means this site.", Facts::addressMeansIt));

    private ClaimingASite() {}

    /** What the rules may look at, and nothing else. */
    record Facts(SiteId site, String location) {

        boolean addressMeansIt() {
            return site.isAt(location);
        }
    }
}
