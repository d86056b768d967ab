/** The bank's statements, and which line of them is which remittance. */
@NullMarked
package io.countersign.bank;

import org.jspecify.annotations.NullMarked;
