/** Questions to the log itself: which events made this figure? */
@NullMarked
package io.countersign.history;

import org.jspecify.annotations.NullMarked;
