package io.countersign.web.architecture.violations.other;

import io.countersign.web.architecture.violations.one.Hen;
import org.jspecify.annotations.Nullable;

/** Comes from a hen. */
public final class Egg {

    @Nullable
    Hen from;
}
