package io.countersign.command.export;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.export.ExportCommand.RecordExport;
import io.countersign.export.ExportEvent.ExportTaken;
import io.countersign.export.ExportId;
import io.countersign.export.Exported;
import io.countersign.export.ExportsId;
import io.countersign.people.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** What one person took out of the program on one day. Every export is on record; a day of them has no end. */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class ExportsOfADay {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private ExportsId id;

    private final Map<ExportId, Fingerprint> taken = new HashMap<>();

    ExportsOfADay() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordExport command) {
        Fingerprint before = taken.get(command.export());
        RecordingAnExport.RULES.demand(
                new RecordingAnExport.Facts(before, fingerprintOf(command.person(), command.exported())));
        if (before == null) {
            apply(new ExportTaken(command.exports(), command.export(), command.person(), command.exported()));
        }
    }

    @EventSourcingHandler
    void on(ExportTaken event) {
        id = event.exports();
        taken.put(event.export(), fingerprintOf(event.person(), event.exported()));
    }

    private static Fingerprint fingerprintOf(PersonId person, Exported exported) {
        return Fingerprint.of(
                person,
                exported.what(),
                exported.format(),
                exported.filters(),
                Optional.ofNullable(exported.asOf()),
                Optional.ofNullable(exported.knownAt()),
                Optional.ofNullable(exported.readTo()));
    }
}
