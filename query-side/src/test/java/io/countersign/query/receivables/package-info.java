@NullMarked
package io.countersign.query.receivables;

import org.jspecify.annotations.NullMarked;
