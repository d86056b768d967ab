package io.countersign.notary.architecture.violations.tree;

import io.countersign.notary.architecture.violations.clock.Stamp;
import io.countersign.notary.leaf.Leaf;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;

/** Knows events, another's package, files and a framework, and has a name that says nothing. */
public record TreeHelper(Leaf leaf, Path file, Stamp stamp) {

    public TreeHelper {
        Assertions.assertNotNull(leaf);
    }

    /** Known to the other package. */
    public record Mark(long time) {}
}
