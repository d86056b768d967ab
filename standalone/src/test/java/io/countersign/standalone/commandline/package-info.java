@NullMarked
package io.countersign.standalone.commandline;

import org.jspecify.annotations.NullMarked;
