@NullMarked
package io.countersign.query.documents;

import org.jspecify.annotations.NullMarked;
