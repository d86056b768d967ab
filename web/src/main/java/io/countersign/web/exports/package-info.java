/** What leaves the program is on record before it leaves, and can be looked up. */
@NullMarked
package io.countersign.web.exports;

import org.jspecify.annotations.NullMarked;
