/** How every credit release and every shipment came about, and what is not as it has to be. */
@NullMarked
package io.countersign.audit;

import org.jspecify.annotations.NullMarked;
