/** Attempts at money and authority that were refused. */
@NullMarked
package io.countersign.attempt;

import org.jspecify.annotations.NullMarked;
