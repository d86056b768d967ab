/** Puts the stores together and refuses to start with anything in memory. */
@NullMarked
package io.countersign.store.wiring;

import org.jspecify.annotations.NullMarked;
