/** Figures as pictures: drawn on the server, with the same figures beside them for whoever cannot see pictures. */
@NullMarked
package io.countersign.web.pages.chart;

import org.jspecify.annotations.NullMarked;
