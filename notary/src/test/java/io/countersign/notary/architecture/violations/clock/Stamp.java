package io.countersign.notary.architecture.violations.clock;

import io.countersign.notary.architecture.violations.tree.TreeHelper;
import java.time.Instant;

/** Reads the time, and knows whoever knows it. */
public record Stamp(TreeHelper.Mark mark, Instant time) {

    /** Now. */
    public static Stamp now() {
        return new Stamp(new TreeHelper.Mark(0), Instant.now());
    }
}
