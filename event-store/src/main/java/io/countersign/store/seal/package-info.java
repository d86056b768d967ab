/** Where the seal over the log is kept: hashes and signed checkpoints, which mean nothing to whoever keeps them. */
@NullMarked
package io.countersign.store.seal;

import org.jspecify.annotations.NullMarked;
