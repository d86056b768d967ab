/** How did every shipment come about, and what is not as it has to be? */
@NullMarked
package io.countersign.query.audit;

import org.jspecify.annotations.NullMarked;
