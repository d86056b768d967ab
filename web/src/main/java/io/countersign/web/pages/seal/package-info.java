/** The page of the seal over the log. */
@NullMarked
package io.countersign.web.pages.seal;

import org.jspecify.annotations.NullMarked;
