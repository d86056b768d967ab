/** The pages of an audit: what is not as it has to be, and how every shipment came about. */
@NullMarked
package io.countersign.web.pages.audit;

import org.jspecify.annotations.NullMarked;
