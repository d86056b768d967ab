/** Every report, over HTTP, as a page and as a file. */
@NullMarked
package io.countersign.web.reports;

import org.jspecify.annotations.NullMarked;
