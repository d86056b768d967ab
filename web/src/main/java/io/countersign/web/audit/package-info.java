/** The auditor's trail over HTTP. */
@NullMarked
package io.countersign.web.audit;

import org.jspecify.annotations.NullMarked;
