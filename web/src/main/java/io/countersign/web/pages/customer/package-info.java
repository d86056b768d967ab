/** Everything about one customer on one page. */
@NullMarked
package io.countersign.web.pages.customer;

import org.jspecify.annotations.NullMarked;
