@NullMarked
package io.countersign.web.endpoint;

import org.jspecify.annotations.NullMarked;
