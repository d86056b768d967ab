/** The figures that the office decided on, published with a version. */
@NullMarked
package io.countersign.policy;

import org.jspecify.annotations.NullMarked;
