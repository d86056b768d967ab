/** Which papers has a customer given, and which of them expire? */
@NullMarked
package io.countersign.query.papers;

import org.jspecify.annotations.NullMarked;
