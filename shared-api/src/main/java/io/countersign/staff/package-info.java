/** Appointment and authority of the people of the office. */
@NullMarked
package io.countersign.staff;

import org.jspecify.annotations.NullMarked;
