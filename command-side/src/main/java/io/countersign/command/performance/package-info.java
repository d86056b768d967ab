/** Decides what is aimed at. */
@NullMarked
package io.countersign.command.performance;

import org.jspecify.annotations.NullMarked;
