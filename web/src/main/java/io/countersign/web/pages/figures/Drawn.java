package io.countersign.web.pages.figures;

import io.countersign.web.pages.chart.Chart;
import org.jspecify.annotations.Nullable;

/** A chart; nothing when there is nothing to draw. */
public record Drawn(@Nullable Chart chart) {}
