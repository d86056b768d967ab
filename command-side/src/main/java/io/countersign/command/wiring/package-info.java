/** Puts the command side together; the only place that configures the framework. */
@NullMarked
package io.countersign.command.wiring;

import org.jspecify.annotations.NullMarked;
