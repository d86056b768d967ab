/** What starts before it is needed. */
@NullMarked
package io.countersign.store.ahead;

import org.jspecify.annotations.NullMarked;
