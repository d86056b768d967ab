/** What was sold, and the weekly reports that were issued, over HTTP. */
@NullMarked
package io.countersign.web.sales;

import org.jspecify.annotations.NullMarked;
