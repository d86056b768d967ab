/** Long lists, a page at a time. */
@NullMarked
package io.countersign.web.paging;

import org.jspecify.annotations.NullMarked;
