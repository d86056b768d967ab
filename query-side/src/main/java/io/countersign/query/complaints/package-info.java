/** What do customers complain about? */
@NullMarked
package io.countersign.query.complaints;

import org.jspecify.annotations.NullMarked;
