/** The seal over the log: keys, checkpoints and proofs, by which others can tell that nothing was changed. */
@NullMarked
package io.countersign.seal;

import org.jspecify.annotations.NullMarked;
