/** A value that breaks the rules of values. */
@NullMarked
package io.countersign.architecture.violations.money;

import org.jspecify.annotations.NullMarked;
