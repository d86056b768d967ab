@NullMarked
package io.countersign.web.pages.deed;

import org.jspecify.annotations.NullMarked;
