/** Projects over HTTP. */
@NullMarked
package io.countersign.web.projects;

import org.jspecify.annotations.NullMarked;
