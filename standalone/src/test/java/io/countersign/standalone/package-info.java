@NullMarked
package io.countersign.standalone;

import org.jspecify.annotations.NullMarked;
