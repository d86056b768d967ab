/** The question that the receivables summary answers. */
@NullMarked
package io.countersign.receivables;

import org.jspecify.annotations.NullMarked;
