/** What was sent to whom, when, and why? */
@NullMarked
package io.countersign.query.messages;

import org.jspecify.annotations.NullMarked;
