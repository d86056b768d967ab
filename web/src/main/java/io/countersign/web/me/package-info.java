/** What a person may do with their own sign-in. */
@NullMarked
package io.countersign.web.me;

import org.jspecify.annotations.NullMarked;
