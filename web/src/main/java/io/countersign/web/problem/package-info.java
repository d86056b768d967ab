/** How the edge says no: every error of the API is one problem document. */
@NullMarked
package io.countersign.web.problem;

import org.jspecify.annotations.NullMarked;
