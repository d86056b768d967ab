/** Which samples are out, and which are overdue? */
@NullMarked
package io.countersign.query.loans;

import org.jspecify.annotations.NullMarked;
