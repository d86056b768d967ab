/** Which figures the office decides by. */
@NullMarked
package io.countersign.store.policy;

import org.jspecify.annotations.NullMarked;
