package io.countersign.command.export;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When is an export put on record? */
final class RecordingAnExport {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Putting an export on record",
            rule("XPT-1", "An export is put on record once; the same record may be sent again.", Facts::newOrTheSame));

    private RecordingAnExport() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable Fingerprint before, Fingerprint now) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }
    }
}
