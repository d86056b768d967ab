@NullMarked
package io.countersign.web.pages.saved;

import org.jspecify.annotations.NullMarked;
