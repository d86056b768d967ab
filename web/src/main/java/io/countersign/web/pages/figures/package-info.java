/** What the office comes to: the weekly report, everything at a glance, and what hangs on the wall. */
@NullMarked
package io.countersign.web.pages.figures;

import org.jspecify.annotations.NullMarked;
