package io.countersign.command.project;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;

/** When is a project closed? */
final class ClosingAProject {

    static final Rulebook<Facts> RULES =
            Rulebook.of("Closing a project", rule("PRJ-10", "Closing a project has a reason.", Facts::reasonIsGiven));

    private ClosingAProject() {}

    /** What the rules may look at, and nothing else. */
    record Facts(String reason) {

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
