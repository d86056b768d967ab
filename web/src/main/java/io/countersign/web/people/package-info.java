/** The directory of people: the only place where names are kept, and where they can be erased. */
@NullMarked
package io.countersign.web.people;

import org.jspecify.annotations.NullMarked;
