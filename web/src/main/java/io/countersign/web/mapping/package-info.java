/** Files in which somebody says what the columns of another file mean. */
@NullMarked
package io.countersign.web.mapping;

import org.jspecify.annotations.NullMarked;
