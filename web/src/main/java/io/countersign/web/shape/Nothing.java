package io.countersign.web.shape;

import io.swagger.v3.oas.annotations.media.Schema;

/** A body that says nothing, for requests whose address says everything. It may be left out. */
@Schema(example = "{}")
public record Nothing() {}
