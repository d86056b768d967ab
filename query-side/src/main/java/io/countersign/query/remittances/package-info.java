/** What became of a remittance? */
@NullMarked
package io.countersign.query.remittances;

import org.jspecify.annotations.NullMarked;
