/** Puts the query side together; the only place that configures the framework. */
@NullMarked
package io.countersign.query.wiring;

import org.jspecify.annotations.NullMarked;
