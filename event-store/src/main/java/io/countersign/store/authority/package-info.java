/** Who may act, computed from the log. */
@NullMarked
package io.countersign.store.authority;

import org.jspecify.annotations.NullMarked;
