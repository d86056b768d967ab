/** The pages of an audit, as a browser gets them. */
@NullMarked
package io.countersign.web.pages.audit;

import org.jspecify.annotations.NullMarked;
