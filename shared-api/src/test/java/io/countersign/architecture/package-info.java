/** What the code of every module obeys, and the proof that each rule catches somebody who does not. */
@NullMarked
package io.countersign.architecture;

import org.jspecify.annotations.NullMarked;
