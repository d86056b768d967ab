/** What a request must look like before anybody is asked about it. */
@NullMarked
package io.countersign.web.shape;

import org.jspecify.annotations.NullMarked;
