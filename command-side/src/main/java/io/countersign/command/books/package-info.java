/** Decides when a month is closed. */
@NullMarked
package io.countersign.command.books;

import org.jspecify.annotations.NullMarked;
