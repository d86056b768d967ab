/** What does the staff spend, and where does each claim stand? */
@NullMarked
package io.countersign.query.expenses;

import org.jspecify.annotations.NullMarked;
