/** The company's books: double entry, two clocks, and months that are closed for good. */
@NullMarked
package io.countersign.books;

import org.jspecify.annotations.NullMarked;
