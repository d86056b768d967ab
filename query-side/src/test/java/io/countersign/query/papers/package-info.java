@NullMarked
package io.countersign.query.papers;

import org.jspecify.annotations.NullMarked;
