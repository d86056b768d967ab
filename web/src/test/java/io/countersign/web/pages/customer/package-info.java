/** What a customer's page shows. */
@NullMarked
package io.countersign.web.pages.customer;

import org.jspecify.annotations.NullMarked;
