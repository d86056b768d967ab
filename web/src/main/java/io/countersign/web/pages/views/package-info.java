/** The page of the views and of what could not be digested. */
@NullMarked
package io.countersign.web.pages.views;

import org.jspecify.annotations.NullMarked;
