/** What the screens of the table show. */
@NullMarked
package io.countersign.web.pages.screen;

import org.jspecify.annotations.NullMarked;
