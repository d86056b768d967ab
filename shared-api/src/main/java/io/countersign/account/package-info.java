/** A customer's account: standing, money, credit position. */
@NullMarked
package io.countersign.account;

import org.jspecify.annotations.NullMarked;
