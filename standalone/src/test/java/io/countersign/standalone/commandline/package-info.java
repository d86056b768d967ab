/** The command line, against a server that answers as it is told. */
@NullMarked
package io.countersign.standalone.commandline;

import org.jspecify.annotations.NullMarked;
