/** Who may send which command and ask which question. */
@NullMarked
package io.countersign.permission;

import org.jspecify.annotations.NullMarked;
