/** The books over HTTP: months are closed, the journal is read and handed to other programs. */
@NullMarked
package io.countersign.web.books;

import org.jspecify.annotations.NullMarked;
