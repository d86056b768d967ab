/** One fixed example of every event, for the tests of everything that is stored. */
@NullMarked
package io.countersign.examples;

import org.jspecify.annotations.NullMarked;
