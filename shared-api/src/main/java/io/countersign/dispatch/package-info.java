/** What was sent to customers beside the goods of orders, until it arrived. */
@NullMarked
package io.countersign.dispatch;

import org.jspecify.annotations.NullMarked;
