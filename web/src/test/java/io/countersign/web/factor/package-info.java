/** Tests of the second factor's parts. */
@NullMarked
package io.countersign.web.factor;

import org.jspecify.annotations.NullMarked;
