/** Approvals: whatever waits for a decision, on one card each, with everything that the decision stands on. */
@NullMarked
package io.countersign.web.pages.approvals;

import org.jspecify.annotations.NullMarked;
