/** The event store in PostgreSQL, embedded or external. */
@NullMarked
package io.countersign.store.postgres;

import org.jspecify.annotations.NullMarked;
