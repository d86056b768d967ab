/** The command line: starts the program, or speaks to a running one over HTTP. */
@NullMarked
package io.countersign.standalone.commandline;

import org.jspecify.annotations.NullMarked;
