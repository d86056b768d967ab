/** How messages leave the office. */
@NullMarked
package io.countersign.command.carrier;

import org.jspecify.annotations.NullMarked;
