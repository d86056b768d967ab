/** What the list of the day's calls shows. */
@NullMarked
package io.countersign.web.pages.calls;

import org.jspecify.annotations.NullMarked;
