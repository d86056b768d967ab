/** Reports: tables whose figures add up and can be traced to the facts behind them. */
@NullMarked
package io.countersign.report;

import org.jspecify.annotations.NullMarked;
