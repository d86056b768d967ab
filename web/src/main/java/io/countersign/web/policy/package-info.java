/** The office's policy over HTTP. */
@NullMarked
package io.countersign.web.policy;

import org.jspecify.annotations.NullMarked;
