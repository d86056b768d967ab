/** Several equal nodes on one log: whose turn it is to write, and which one does what one does for all. */
@NullMarked
package io.countersign.store.nodes;

import org.jspecify.annotations.NullMarked;
