/** The edge on trial: everything in the web module over a real database, before a command and a query side made up for it. */
@NullMarked
package io.countersign.trial;

import org.jspecify.annotations.NullMarked;
