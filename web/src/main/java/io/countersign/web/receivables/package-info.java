/** The receivables summary over HTTP. */
@NullMarked
package io.countersign.web.receivables;

import org.jspecify.annotations.NullMarked;
