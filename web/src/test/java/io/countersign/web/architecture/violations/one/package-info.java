/** Classes that break the rules on purpose: each rule must catch what is here. */
@NullMarked
package io.countersign.web.architecture.violations.one;

import org.jspecify.annotations.NullMarked;
