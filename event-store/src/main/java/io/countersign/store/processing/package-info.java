/** How views and processes follow the log. */
@NullMarked
package io.countersign.store.processing;

import org.jspecify.annotations.NullMarked;
