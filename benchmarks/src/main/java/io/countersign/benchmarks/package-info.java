/** What is fast, measured against what a user would otherwise have. */
@NullMarked
package io.countersign.benchmarks;

import org.jspecify.annotations.NullMarked;
