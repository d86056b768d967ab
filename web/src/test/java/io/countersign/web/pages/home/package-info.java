@NullMarked
package io.countersign.web.pages.home;

import org.jspecify.annotations.NullMarked;
