/** The API's description of itself. */
@NullMarked
package io.countersign.web.openapi;

import org.jspecify.annotations.NullMarked;
