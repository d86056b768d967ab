/** Stories that are audited. */
@NullMarked
package io.countersign.query.audit;

import org.jspecify.annotations.NullMarked;
