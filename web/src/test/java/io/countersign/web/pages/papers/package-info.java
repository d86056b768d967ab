/** What the list of papers shows. */
@NullMarked
package io.countersign.web.pages.papers;

import org.jspecify.annotations.NullMarked;
