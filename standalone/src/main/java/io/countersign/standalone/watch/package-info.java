/** What the program says of itself to those who watch it: figures and health, never business and never a person. */
@NullMarked
package io.countersign.standalone.watch;

import org.jspecify.annotations.NullMarked;
