/** Decides which figures the office goes by. */
@NullMarked
package io.countersign.command.policy;

import org.jspecify.annotations.NullMarked;
