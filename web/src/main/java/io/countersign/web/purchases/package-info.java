/** Purchases over HTTP. */
@NullMarked
package io.countersign.web.purchases;

import org.jspecify.annotations.NullMarked;
