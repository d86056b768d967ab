/** Small live views, all kept current by one follower of the log. */
@NullMarked
package io.countersign.query.registers;

import org.jspecify.annotations.NullMarked;
