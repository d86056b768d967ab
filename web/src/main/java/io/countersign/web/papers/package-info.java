/** Customers' papers over HTTP. */
@NullMarked
package io.countersign.web.papers;

import org.jspecify.annotations.NullMarked;
