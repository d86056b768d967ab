/** Decides who has which authority. */
@NullMarked
package io.countersign.command.staff;

import org.jspecify.annotations.NullMarked;
