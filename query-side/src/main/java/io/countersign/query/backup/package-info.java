/** Handing the log out to be kept elsewhere, and bringing it back with the proof that it is the same. */
@NullMarked
package io.countersign.query.backup;

import org.jspecify.annotations.NullMarked;
