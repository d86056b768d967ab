/** Evidence bundles of credit releases, for somebody who trusts nobody here. */
@NullMarked
package io.countersign.web.evidence;

import org.jspecify.annotations.NullMarked;
