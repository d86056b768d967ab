/** How the edge speaks to the rest: commands and questions, each saying who sends it and when. */
@NullMarked
package io.countersign.web.sending;

import org.jspecify.annotations.NullMarked;
