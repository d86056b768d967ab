/** The log itself: which events made a figure, who recorded them and when. */
@NullMarked
package io.countersign.web.pages.history;

import org.jspecify.annotations.NullMarked;
