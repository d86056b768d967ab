/** Permissions to ship before payment, from the request to the money. */
@NullMarked
package io.countersign.credit;

import org.jspecify.annotations.NullMarked;
