/** Puts the edge together. */
@NullMarked
package io.countersign.web.wiring;

import org.jspecify.annotations.NullMarked;
