/** Where everybody begins: what waits for this person today, by what they are in the office. */
@NullMarked
package io.countersign.web.pages.home;

import org.jspecify.annotations.NullMarked;
