@NullMarked
package io.countersign.query.stock;

import org.jspecify.annotations.NullMarked;
