/** Rules as tables of sentences. Plain Java. */
@NullMarked
package io.countersign.command.rulebook;

import org.jspecify.annotations.NullMarked;
