/** Who took what out of the program? */
@NullMarked
package io.countersign.query.exports;

import org.jspecify.annotations.NullMarked;
