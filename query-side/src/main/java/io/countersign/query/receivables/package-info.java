/** What does every customer owe? */
@NullMarked
package io.countersign.query.receivables;

import org.jspecify.annotations.NullMarked;
