/** What sending goods abroad costs, by the company's tariff. */
@NullMarked
package io.countersign.freight;

import org.jspecify.annotations.NullMarked;
