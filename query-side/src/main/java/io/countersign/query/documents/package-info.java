/** Where views are kept: in MongoDB, or in a map. */
@NullMarked
package io.countersign.query.documents;

import org.jspecify.annotations.NullMarked;
