/** What the notary prints and when it is content. */
@NullMarked
package io.countersign.notary.commandline;

import org.jspecify.annotations.NullMarked;
