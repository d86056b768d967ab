/** What a customer bought, from the order to the invoice. */
@NullMarked
package io.countersign.order;

import org.jspecify.annotations.NullMarked;
