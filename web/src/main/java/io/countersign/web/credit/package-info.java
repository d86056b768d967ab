/** Credit releases over HTTP. */
@NullMarked
package io.countersign.web.credit;

import org.jspecify.annotations.NullMarked;
