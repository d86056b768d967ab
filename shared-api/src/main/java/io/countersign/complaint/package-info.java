/** Complaints about quality, from the first word to the last. */
@NullMarked
package io.countersign.complaint;

import org.jspecify.annotations.NullMarked;
