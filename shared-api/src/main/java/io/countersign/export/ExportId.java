package io.countersign.export;

import io.countersign.identity.Id;

/** One export. */
public record ExportId(String value) implements Id {

    public ExportId {
        Id.checked(value, "an export's number");
    }

    @Override
    public String toString() {
        return "export-" + value;
    }
}
