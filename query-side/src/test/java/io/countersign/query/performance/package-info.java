/** The performance board, expenses and the audit of prices, tried out. */
@NullMarked
package io.countersign.query.performance;

import org.jspecify.annotations.NullMarked;
