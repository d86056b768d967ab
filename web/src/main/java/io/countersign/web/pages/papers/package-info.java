/** Customers' papers that expire soon or have expired. */
@NullMarked
package io.countersign.web.pages.papers;

import org.jspecify.annotations.NullMarked;
