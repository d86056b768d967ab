/** What the Monday list shows. */
@NullMarked
package io.countersign.web.pages.mondays;

import org.jspecify.annotations.NullMarked;
