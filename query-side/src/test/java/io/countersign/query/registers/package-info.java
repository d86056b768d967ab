@NullMarked
package io.countersign.query.registers;

import org.jspecify.annotations.NullMarked;
