/** Sample loans over HTTP. */
@NullMarked
package io.countersign.web.loans;

import org.jspecify.annotations.NullMarked;
