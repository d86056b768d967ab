/** Who is on the staff, and who may do what? */
@NullMarked
package io.countersign.query.staff;

import org.jspecify.annotations.NullMarked;
