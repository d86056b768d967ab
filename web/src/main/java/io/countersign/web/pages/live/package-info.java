/** What keeps pages current while they are looked at: news of what has moved on, never the news itself. */
@NullMarked
package io.countersign.web.pages.live;

import org.jspecify.annotations.NullMarked;
