/** Decides about what was sent to customers. */
@NullMarked
package io.countersign.command.dispatch;

import org.jspecify.annotations.NullMarked;
