/** How events written long ago become today's events. */
@NullMarked
package io.countersign.store.upcasting;

import org.jspecify.annotations.NullMarked;
