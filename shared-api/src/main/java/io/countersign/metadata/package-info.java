/** The names under which a message says who sent it, when, and why. */
@NullMarked
package io.countersign.metadata;

import org.jspecify.annotations.NullMarked;
