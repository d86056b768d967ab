/** The staff over HTTP. */
@NullMarked
package io.countersign.web.staff;

import org.jspecify.annotations.NullMarked;
