/** What does the bank say, and which line of it is which remittance? */
@NullMarked
package io.countersign.query.bank;

import org.jspecify.annotations.NullMarked;
