@NullMarked
package io.countersign.web.pages.seal;

import org.jspecify.annotations.NullMarked;
