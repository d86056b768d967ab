/** Decides about messages: queued once, sent once. */
@NullMarked
package io.countersign.command.message;

import org.jspecify.annotations.NullMarked;
