@NullMarked
package io.countersign.query.history;

import org.jspecify.annotations.NullMarked;
