/** Who is at the door: sign-in for people, Basic and bearer tokens for programs. */
@NullMarked
package io.countersign.web.signin;

import org.jspecify.annotations.NullMarked;
