/** The performance board (业绩上墙), and what was aimed at. */
@NullMarked
package io.countersign.performance;

import org.jspecify.annotations.NullMarked;
