/** Looking after the program: its views, and the events that nobody could digest. */
@NullMarked
package io.countersign.operation;

import org.jspecify.annotations.NullMarked;
