/** Numbers that the edge mints: for people, requests and documents that came without one. */
@NullMarked
package io.countersign.web.numbers;

import org.jspecify.annotations.NullMarked;
