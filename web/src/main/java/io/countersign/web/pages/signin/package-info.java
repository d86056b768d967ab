/** The pages at the door: signing in and choosing a password. */
@NullMarked
package io.countersign.web.pages.signin;

import org.jspecify.annotations.NullMarked;
