/** A project with its special prices: what they cost, how much of them is used, and what was granted elsewhere. */
@NullMarked
package io.countersign.web.pages.project;

import org.jspecify.annotations.NullMarked;
