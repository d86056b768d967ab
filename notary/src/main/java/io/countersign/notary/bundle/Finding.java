package io.countersign.notary.bundle;

import io.countersign.notary.leaf.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * An item with what was found out about it.
 *
 * @param number its place in the bundle, from 1
 * @param leaf what was sealed, if it can be read
 */
public record Finding(int number, Title title, @Nullable Leaf leaf, Verdict verdict) {

    Finding broken(Reason reason) {
        return new Finding(number, title, leaf, new Verdict.Broken(Layout.leaf(number), reason, ""));
    }
}
