/** Tries of the pages with figures. */
@NullMarked
package io.countersign.web.pages.figures;

import org.jspecify.annotations.NullMarked;
