/** One request sent twice is done once. */
@NullMarked
package io.countersign.web.idempotency;

import org.jspecify.annotations.NullMarked;
