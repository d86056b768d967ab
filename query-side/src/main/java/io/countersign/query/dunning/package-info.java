/** Whom has the office to ask for payment, and what came of it? */
@NullMarked
package io.countersign.query.dunning;

import org.jspecify.annotations.NullMarked;
