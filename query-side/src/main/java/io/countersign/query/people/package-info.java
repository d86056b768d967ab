/** Who was erased? */
@NullMarked
package io.countersign.query.people;

import org.jspecify.annotations.NullMarked;
