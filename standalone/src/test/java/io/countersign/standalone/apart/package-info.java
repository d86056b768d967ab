/** Trials of the parts of the program as processes of their own. */
@NullMarked
package io.countersign.standalone.apart;

import org.jspecify.annotations.NullMarked;
