@NullMarked
package io.countersign.web.pages.letter;

import org.jspecify.annotations.NullMarked;
