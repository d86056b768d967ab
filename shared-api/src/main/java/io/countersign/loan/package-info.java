/** Samples that customers have on loan. */
@NullMarked
package io.countersign.loan;

import org.jspecify.annotations.NullMarked;
