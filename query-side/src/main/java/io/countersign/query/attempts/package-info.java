/** Who tried what and was refused? */
@NullMarked
package io.countersign.query.attempts;

import org.jspecify.annotations.NullMarked;
