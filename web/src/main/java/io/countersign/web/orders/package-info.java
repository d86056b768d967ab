/** Orders over HTTP. */
@NullMarked
package io.countersign.web.orders;

import org.jspecify.annotations.NullMarked;
