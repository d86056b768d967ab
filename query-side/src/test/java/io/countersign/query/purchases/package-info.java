@NullMarked
package io.countersign.query.purchases;

import org.jspecify.annotations.NullMarked;
