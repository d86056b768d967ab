@NullMarked
package io.countersign.query.certification;

import org.jspecify.annotations.NullMarked;
