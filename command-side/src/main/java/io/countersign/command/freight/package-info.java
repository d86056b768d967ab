/** Decides what sending goods abroad costs. */
@NullMarked
package io.countersign.command.freight;

import org.jspecify.annotations.NullMarked;
