/** How people, departments and the company did, what they spent, and at which prices they sold. */
@NullMarked
package io.countersign.query.performance;

import org.jspecify.annotations.NullMarked;
