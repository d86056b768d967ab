/** A backup of the running program: the log, its seal, and the tables of the edge. */
@NullMarked
package io.countersign.web.backup;

import org.jspecify.annotations.NullMarked;
