/** The page of the views, as a browser gets it. */
@NullMarked
package io.countersign.web.pages.views;

import org.jspecify.annotations.NullMarked;
