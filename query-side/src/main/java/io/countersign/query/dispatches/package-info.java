/** What was sent to customers, and has it arrived? */
@NullMarked
package io.countersign.query.dispatches;

import org.jspecify.annotations.NullMarked;
