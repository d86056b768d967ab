/** What happens by itself when something else has happened. */
@NullMarked
package io.countersign.command.process;

import org.jspecify.annotations.NullMarked;
