/** Views of pages that somebody keeps: a name for an address with all that it shows. */
@NullMarked
package io.countersign.web.pages.saved;

import org.jspecify.annotations.NullMarked;
