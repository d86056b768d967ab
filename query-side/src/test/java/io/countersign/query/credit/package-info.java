@NullMarked
package io.countersign.query.credit;

import org.jspecify.annotations.NullMarked;
