/** What the approvals show, and to whom. */
@NullMarked
package io.countersign.web.pages.approvals;

import org.jspecify.annotations.NullMarked;
