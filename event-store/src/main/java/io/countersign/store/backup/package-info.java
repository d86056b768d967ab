/** The log as files: how it is written to them, read from them, and put into an empty database. */
@NullMarked
package io.countersign.store.backup;

import org.jspecify.annotations.NullMarked;
