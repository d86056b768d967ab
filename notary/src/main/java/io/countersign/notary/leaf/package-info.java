/** What is sealed of one stored event. */
@NullMarked
package io.countersign.notary.leaf;

import org.jspecify.annotations.NullMarked;
