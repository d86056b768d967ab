/** Dispatches over HTTP. */
@NullMarked
package io.countersign.web.dispatches;

import org.jspecify.annotations.NullMarked;
