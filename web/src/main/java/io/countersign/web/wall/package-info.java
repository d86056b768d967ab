/** What hangs on the wall: performance, readable from afar, on screens at which nobody signs in. */
@NullMarked
package io.countersign.web.wall;

import org.jspecify.annotations.NullMarked;
