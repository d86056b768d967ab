/** Which accounts are there, and what moved on them? */
@NullMarked
package io.countersign.query.accounts;

import org.jspecify.annotations.NullMarked;
