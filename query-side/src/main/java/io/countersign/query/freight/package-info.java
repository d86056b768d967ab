/** What does sending goods abroad cost? */
@NullMarked
package io.countersign.query.freight;

import org.jspecify.annotations.NullMarked;
