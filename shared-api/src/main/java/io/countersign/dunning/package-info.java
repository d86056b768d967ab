/** Whom the office asks for payment (催款), and what became of it. */
@NullMarked
package io.countersign.dunning;

import org.jspecify.annotations.NullMarked;
