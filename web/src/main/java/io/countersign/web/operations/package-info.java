/** Views and dead letters over HTTP. */
@NullMarked
package io.countersign.web.operations;

import org.jspecify.annotations.NullMarked;
