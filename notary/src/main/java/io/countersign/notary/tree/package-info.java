/** The Merkle tree over all leaves, its tiles and its proofs, as in RFC 6962 and RFC 9162. */
@NullMarked
package io.countersign.notary.tree;

import org.jspecify.annotations.NullMarked;
