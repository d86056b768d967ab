/** What stands at the door. */
@NullMarked
package io.countersign.web.pages.signin;

import org.jspecify.annotations.NullMarked;
