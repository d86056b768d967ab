/** Everything in one JVM on embedded stores. */
@NullMarked
package io.countersign.standalone;

import org.jspecify.annotations.NullMarked;
