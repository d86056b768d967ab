/** What the API offers, known to the pages: whatever can be read or done there can be read and done by hand. */
@NullMarked
package io.countersign.web.endpoint;

import org.jspecify.annotations.NullMarked;
