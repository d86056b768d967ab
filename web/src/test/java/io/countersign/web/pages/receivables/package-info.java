/** What the receivables summary shows, as a page and as a file. */
@NullMarked
package io.countersign.web.pages.receivables;

import org.jspecify.annotations.NullMarked;
