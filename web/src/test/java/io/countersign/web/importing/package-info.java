@NullMarked
package io.countersign.web.importing;

import org.jspecify.annotations.NullMarked;
