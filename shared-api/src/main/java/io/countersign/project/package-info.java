/** Construction projects that customers sell into. */
@NullMarked
package io.countersign.project;

import org.jspecify.annotations.NullMarked;
