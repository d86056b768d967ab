/** The seal over the log, for auditors who sign in and for witnesses who do not. */
@NullMarked
package io.countersign.web.seal;

import org.jspecify.annotations.NullMarked;
