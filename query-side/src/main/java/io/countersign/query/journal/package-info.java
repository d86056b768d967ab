/** What does every money event post, and what stands in the accounts of the books? */
@NullMarked
package io.countersign.query.journal;

import org.jspecify.annotations.NullMarked;
