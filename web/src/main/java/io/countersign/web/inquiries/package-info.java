/** Stock inquiries over HTTP. */
@NullMarked
package io.countersign.web.inquiries;

import org.jspecify.annotations.NullMarked;
