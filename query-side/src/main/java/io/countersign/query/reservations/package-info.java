/** Which goods are held for which customers, from Monday to Monday. */
@NullMarked
package io.countersign.query.reservations;

import org.jspecify.annotations.NullMarked;
