/** Refused attempts over HTTP. */
@NullMarked
package io.countersign.web.attempts;

import org.jspecify.annotations.NullMarked;
