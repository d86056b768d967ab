/** Decides about projects: who was first at a place, which special prices hold, which goods orders may take. */
@NullMarked
package io.countersign.command.project;

import org.jspecify.annotations.NullMarked;
