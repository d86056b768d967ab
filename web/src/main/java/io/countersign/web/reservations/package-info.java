/** Transfer reservations over HTTP. */
@NullMarked
package io.countersign.web.reservations;

import org.jspecify.annotations.NullMarked;
