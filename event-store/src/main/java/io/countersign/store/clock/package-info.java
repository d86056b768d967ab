/** What time it is in the office. */
@NullMarked
package io.countersign.store.clock;

import org.jspecify.annotations.NullMarked;
