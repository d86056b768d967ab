/** What the edge may know, proved on its compiled classes. */
@NullMarked
package io.countersign.web.architecture;

import org.jspecify.annotations.NullMarked;
