/** The performance board and what is aimed at, over HTTP. */
@NullMarked
package io.countersign.web.performance;

import org.jspecify.annotations.NullMarked;
