/** Dunning over HTTP. */
@NullMarked
package io.countersign.web.dunning;

import org.jspecify.annotations.NullMarked;
