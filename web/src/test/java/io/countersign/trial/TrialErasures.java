package io.countersign.trial;

import io.countersign.people.PersonCommand.ErasePerson;
import io.countersign.people.PersonId;
import io.countersign.people.PersonQuery.Erasure;
import io.countersign.people.PersonQuery.ListErasures;
import io.countersign.people.PersonQuery.ListErasures.Erasures;
import io.countersign.refusal.Refusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** The part of the made-up office that puts erasures on record. */
final class TrialErasures {

    private final TrialOffice office;
    private final Map<PersonId, Erasure> erased = new LinkedHashMap<>();

    TrialErasures(TrialOffice office) {
        this.office = office;
    }

    @CommandHandler
    synchronized void handle(ErasePerson command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            Erasure before = erased.get(command.person());
            if (before != null && before.reason() != command.reason()) {
                throw Ledger.refused(new Refusal("ERA-2", "A person is erased once."));
            }
            if (before == null) {
                office.ledger.record(
                        command.erasure().toString(),
                        "person.erased",
                        "{\"person\":\"" + command.person().value() + "\",\"reason\":\"" + command.reason() + "\"}",
                        metadata);
                erased.put(
                        command.person(),
                        new Erasure(
                                command.person(),
                                command.reason(),
                                TrialOffice.actor(metadata),
                                Instant.EPOCH,
                                office.ledger.events().size()));
            }
        }
    }

    @QueryHandler
    synchronized Erasures answer(ListErasures question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return new Erasures(List.copyOf(erased.values()), null);
    }
}
