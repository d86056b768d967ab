/** The write path: many commands in one durable transaction. */
@NullMarked
package io.countersign.store.commit;

import org.jspecify.annotations.NullMarked;
