/** What all reports have in common: the facts behind their figures. */
@NullMarked
package io.countersign.query.report;

import org.jspecify.annotations.NullMarked;
