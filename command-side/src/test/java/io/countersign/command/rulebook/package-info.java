@NullMarked
package io.countersign.command.rulebook;

import org.jspecify.annotations.NullMarked;
