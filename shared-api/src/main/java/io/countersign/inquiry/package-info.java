/** Questions of customers about stock, and what purchasing knows. */
@NullMarked
package io.countersign.inquiry;

import org.jspecify.annotations.NullMarked;
