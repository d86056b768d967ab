/** Questions to the log itself: as of when, which events, how far. */
@NullMarked
package io.countersign.query.history;

import org.jspecify.annotations.NullMarked;
