package io.countersign.export;

import io.countersign.people.PersonId;
import org.axonframework.serialization.Revision;

/** Everything that was taken out of the program. */
public sealed interface ExportEvent {

    ExportsId exports();

    /** Somebody took figures or papers out of the program. It is on record before the first byte leaves. */
    @Revision("1")
    record ExportTaken(ExportsId exports, ExportId export, PersonId person, Exported exported) implements ExportEvent {}
}
