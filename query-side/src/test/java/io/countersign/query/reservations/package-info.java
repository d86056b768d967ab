@NullMarked
package io.countersign.query.reservations;

import org.jspecify.annotations.NullMarked;
