/** What is asked for, and what is written down, so that the log can be kept elsewhere and brought back. */
@NullMarked
package io.countersign.backup;

import org.jspecify.annotations.NullMarked;
