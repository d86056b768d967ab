/** Which figures hold, and which held before? */
@NullMarked
package io.countersign.query.policy;

import org.jspecify.annotations.NullMarked;
