/** The second factor of a sign-in: codes of an authenticator, and recovery codes for whoever has lost theirs. */
@NullMarked
package io.countersign.web.factor;

import org.jspecify.annotations.NullMarked;
