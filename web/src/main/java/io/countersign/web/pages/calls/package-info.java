/** Today's calls: whom to ask for payment, one customer a line, without the mouse. */
@NullMarked
package io.countersign.web.pages.calls;

import org.jspecify.annotations.NullMarked;
