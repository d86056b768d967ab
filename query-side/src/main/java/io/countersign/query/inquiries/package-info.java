/** What do customers ask about stock? */
@NullMarked
package io.countersign.query.inquiries;

import org.jspecify.annotations.NullMarked;
