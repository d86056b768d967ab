/** The names under which events are stored. They are promises. */
@NullMarked
package io.countersign.store.names;

import org.jspecify.annotations.NullMarked;
