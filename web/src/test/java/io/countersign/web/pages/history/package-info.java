/** What the history shows. */
@NullMarked
package io.countersign.web.pages.history;

import org.jspecify.annotations.NullMarked;
