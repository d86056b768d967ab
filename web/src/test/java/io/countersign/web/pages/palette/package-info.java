@NullMarked
package io.countersign.web.pages.palette;

import org.jspecify.annotations.NullMarked;
