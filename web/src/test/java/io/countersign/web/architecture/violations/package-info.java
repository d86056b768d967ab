/** Classes that break the rules on purpose: each rule must catch what is here. */
@NullMarked
package io.countersign.web.architecture.violations;

import org.jspecify.annotations.NullMarked;
