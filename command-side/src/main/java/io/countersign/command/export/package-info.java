/** Keeps what was taken out of the program. */
@NullMarked
package io.countersign.command.export;

import org.jspecify.annotations.NullMarked;
