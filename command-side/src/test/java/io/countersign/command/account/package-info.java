@NullMarked
package io.countersign.command.account;

import org.jspecify.annotations.NullMarked;
