/** Very many releases, made up by chance and audited all of them. */
@NullMarked
package io.countersign.standalone.gallery;

import org.jspecify.annotations.NullMarked;
