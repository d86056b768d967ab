/** Tries of charts. */
@NullMarked
package io.countersign.web.pages.chart;

import org.jspecify.annotations.NullMarked;
