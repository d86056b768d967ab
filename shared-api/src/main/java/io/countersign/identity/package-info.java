/** One type for each thing that has a number of its own. */
@NullMarked
package io.countersign.identity;

import org.jspecify.annotations.NullMarked;
