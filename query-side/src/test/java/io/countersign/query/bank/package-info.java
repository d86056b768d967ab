@NullMarked
package io.countersign.query.bank;

import org.jspecify.annotations.NullMarked;
