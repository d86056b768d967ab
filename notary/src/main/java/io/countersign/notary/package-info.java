/**
 * Shows what was sealed and that it was not changed since; needs Java 17 and nothing else.
 *
 * <p>To read it within an hour: {@code leaf} says what is hashed, {@code tree} how, {@code note} how that is signed, and
 * {@code bundle} how it is all handed over and checked. {@code docs/notary.md} has the formulas on one page.
 */
@NullMarked
package io.countersign.notary;

import org.jspecify.annotations.NullMarked;
