package io.countersign.web.architecture.violations.one;

import io.countersign.web.architecture.violations.other.Egg;
import org.jspecify.annotations.Nullable;

/** Comes from an egg. */
public final class Hen {

    @Nullable
    Egg from;
}
