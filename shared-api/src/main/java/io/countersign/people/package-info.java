/** Who acts, in which role, for which region. Names of people are not here. */
@NullMarked
package io.countersign.people;

import org.jspecify.annotations.NullMarked;
