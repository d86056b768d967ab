/** Seals the log as it grows, and answers how one can tell that nothing of it was changed. */
@NullMarked
package io.countersign.query.seal;

import org.jspecify.annotations.NullMarked;
