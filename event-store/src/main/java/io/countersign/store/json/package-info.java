/** How stored events are written and read. */
@NullMarked
package io.countersign.store.json;

import org.jspecify.annotations.NullMarked;
