/** Decides about forgetting people. */
@NullMarked
package io.countersign.command.people;

import org.jspecify.annotations.NullMarked;
