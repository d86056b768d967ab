/** The menu: where one can go, with the keys that lead there. */
@NullMarked
package io.countersign.web.pages.menu;

import org.jspecify.annotations.NullMarked;
