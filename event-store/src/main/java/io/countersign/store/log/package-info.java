/** Reading the log as it is stored. */
@NullMarked
package io.countersign.store.log;

import org.jspecify.annotations.NullMarked;
