@NullMarked
package io.countersign.query.orders;

import org.jspecify.annotations.NullMarked;
