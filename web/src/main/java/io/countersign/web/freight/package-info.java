/** Freight over HTTP. */
@NullMarked
package io.countersign.web.freight;

import org.jspecify.annotations.NullMarked;
