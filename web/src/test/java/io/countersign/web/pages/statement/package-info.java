/** What an account's statement shows. */
@NullMarked
package io.countersign.web.pages.statement;

import org.jspecify.annotations.NullMarked;
