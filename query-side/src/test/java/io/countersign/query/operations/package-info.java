@NullMarked
package io.countersign.query.operations;

import org.jspecify.annotations.NullMarked;
