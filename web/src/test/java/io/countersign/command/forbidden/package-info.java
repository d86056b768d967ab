/** Stands for the command side, which is not on the edge's class path, so that a rule against it can be seen to bite. */
@NullMarked
package io.countersign.command.forbidden;

import org.jspecify.annotations.NullMarked;
