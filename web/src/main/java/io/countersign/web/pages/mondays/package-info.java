/** The Monday list: goods held for customers, put to them once a week, confirmed with one stroke or given back. */
@NullMarked
package io.countersign.web.pages.mondays;

import org.jspecify.annotations.NullMarked;
