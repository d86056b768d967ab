package io.countersign.export;

/** A part that was chosen. */
public record ExportFilter(String name, String value) {}
