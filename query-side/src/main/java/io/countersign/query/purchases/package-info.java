/** What is to be bought, what was ordered from makers, and what is overdue. */
@NullMarked
package io.countersign.query.purchases;

import org.jspecify.annotations.NullMarked;
