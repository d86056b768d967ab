/** Signed notes and checkpoints, as in the C2SP specifications. */
@NullMarked
package io.countersign.notary.note;

import org.jspecify.annotations.NullMarked;
