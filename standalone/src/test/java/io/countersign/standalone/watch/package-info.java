/** Trials of what whoever watches the program is told. */
@NullMarked
package io.countersign.standalone.watch;

import org.jspecify.annotations.NullMarked;
