/** Finding what is meant by a few letters: screens, customers, documents, colleagues, and what can be done. */
@NullMarked
package io.countersign.web.pages.palette;

import org.jspecify.annotations.NullMarked;
