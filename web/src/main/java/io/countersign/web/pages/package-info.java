/** The pages: what people see in a browser. Every page is an address that can be shared and printed. */
@NullMarked
package io.countersign.web.pages;

import org.jspecify.annotations.NullMarked;
