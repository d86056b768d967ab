/** A made-up office to look at. */
@NullMarked
package io.countersign.standalone.demo;

import org.jspecify.annotations.NullMarked;
