package io.countersign.export;

import io.countersign.people.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the edge itself asks before it hands something out. */
public sealed interface ExportCommand {

    ExportsId exports();

    /** Put on record that somebody takes something out. */
    record RecordExport(
            @TargetAggregateIdentifier ExportsId exports, ExportId export, PersonId person, Exported exported)
            implements ExportCommand {}
}
