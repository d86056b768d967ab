/** Evidence bundles: what was sealed, with all that is needed to prove it, in one file. */
@NullMarked
package io.countersign.notary.bundle;

import org.jspecify.annotations.NullMarked;
