@NullMarked
package io.countersign.query.journal;

import org.jspecify.annotations.NullMarked;
