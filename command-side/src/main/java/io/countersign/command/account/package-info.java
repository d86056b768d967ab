/** Decides about a customer's account: its standing, its money, what its funds cover. */
@NullMarked
package io.countersign.command.account;

import org.jspecify.annotations.NullMarked;
