/** A contract that breaks the rules of contracts. */
@NullMarked
package io.countersign.architecture.violations.account;

import org.jspecify.annotations.NullMarked;
