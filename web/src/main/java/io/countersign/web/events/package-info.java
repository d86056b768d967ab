/** The log over HTTP: where every figure comes from. */
@NullMarked
package io.countersign.web.events;

import org.jspecify.annotations.NullMarked;
