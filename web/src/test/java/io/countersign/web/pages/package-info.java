/** The pages in front of an office whose answers are made up. */
@NullMarked
package io.countersign.web.pages;

import org.jspecify.annotations.NullMarked;
