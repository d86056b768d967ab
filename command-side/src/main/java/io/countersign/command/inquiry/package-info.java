/** Decides about stock inquiries. */
@NullMarked
package io.countersign.command.inquiry;

import org.jspecify.annotations.NullMarked;
