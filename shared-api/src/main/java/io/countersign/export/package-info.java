/** What was taken out of the program: reports, journals, lists and statements. */
@NullMarked
package io.countersign.export;

import org.jspecify.annotations.NullMarked;
