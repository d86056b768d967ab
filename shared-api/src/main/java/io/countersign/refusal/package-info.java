/** What a caller is told when a rule does not hold. */
@NullMarked
package io.countersign.refusal;

import org.jspecify.annotations.NullMarked;
