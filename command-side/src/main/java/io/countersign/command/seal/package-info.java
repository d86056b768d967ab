/** The keys of the seal: ordered, taken up, retired. */
@NullMarked
package io.countersign.command.seal;

import org.jspecify.annotations.NullMarked;
