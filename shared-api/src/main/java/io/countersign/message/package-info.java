/** Messages that leave the office, and what became of them. */
@NullMarked
package io.countersign.message;

import org.jspecify.annotations.NullMarked;
