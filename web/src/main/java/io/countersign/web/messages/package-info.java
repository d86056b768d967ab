/** What left the office, over HTTP. */
@NullMarked
package io.countersign.web.messages;

import org.jspecify.annotations.NullMarked;
