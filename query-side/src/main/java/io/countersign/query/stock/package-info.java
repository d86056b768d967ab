/** What is in the warehouses, what is to come, and who waits for it. */
@NullMarked
package io.countersign.query.stock;

import org.jspecify.annotations.NullMarked;
