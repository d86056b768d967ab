/** Customer accounts over HTTP. */
@NullMarked
package io.countersign.web.accounts;

import org.jspecify.annotations.NullMarked;
