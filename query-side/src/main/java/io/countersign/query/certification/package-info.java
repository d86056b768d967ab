/** Certifies views: what is read is what the sealed log says. */
@NullMarked
package io.countersign.query.certification;

import org.jspecify.annotations.NullMarked;
