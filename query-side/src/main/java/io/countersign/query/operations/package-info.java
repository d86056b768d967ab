/** Looks after the views and after what followers of the log could not digest. */
@NullMarked
package io.countersign.query.operations;

import org.jspecify.annotations.NullMarked;
