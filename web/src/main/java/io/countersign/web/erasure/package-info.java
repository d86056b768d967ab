/** Forgetting people: over HTTP, and wherever the edge keeps their names. */
@NullMarked
package io.countersign.web.erasure;

import org.jspecify.annotations.NullMarked;
