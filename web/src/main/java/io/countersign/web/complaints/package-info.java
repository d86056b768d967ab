/** Complaints over HTTP. */
@NullMarked
package io.countersign.web.complaints;

import org.jspecify.annotations.NullMarked;
