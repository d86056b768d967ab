/**
 * Giving a command from a page: every address of the API that takes one has a form, made from the shape of what it
 * takes.
 */
@NullMarked
package io.countersign.web.pages.deed;

import org.jspecify.annotations.NullMarked;
