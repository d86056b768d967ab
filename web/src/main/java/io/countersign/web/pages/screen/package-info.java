/**
 * The screens: lists of things, and each thing for itself, shown as the API shows them. One line of a table says what a
 * screen has.
 */
@NullMarked
package io.countersign.web.pages.screen;

import org.jspecify.annotations.NullMarked;
