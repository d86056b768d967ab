@NullMarked
package io.countersign.query.dunning;

import org.jspecify.annotations.NullMarked;
