/** Black-box stories against the packaged program: HTTP, a real browser, crashes. */
@NullMarked
package io.countersign.acceptance;

import org.jspecify.annotations.NullMarked;
