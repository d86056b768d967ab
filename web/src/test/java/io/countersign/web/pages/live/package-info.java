@NullMarked
package io.countersign.web.pages.live;

import org.jspecify.annotations.NullMarked;
