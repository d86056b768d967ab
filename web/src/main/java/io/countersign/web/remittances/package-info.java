/** Remittances over HTTP. */
@NullMarked
package io.countersign.web.remittances;

import org.jspecify.annotations.NullMarked;
