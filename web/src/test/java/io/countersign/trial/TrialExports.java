package io.countersign.trial;

import io.countersign.export.ExportCommand.RecordExport;
import io.countersign.export.ExportQuery.ListExports;
import io.countersign.export.ExportQuery.ListExports.Exports;
import io.countersign.export.ExportQuery.ListExports.ExportsOfADay;
import io.countersign.export.ExportQuery.ListExports.TakenExport;
import io.countersign.metadata.MetadataKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** The part of the made-up office that keeps what was taken out. */
public final class TrialExports {

    private final TrialOffice office;
    private final List<Taken> taken = new ArrayList<>();
    private boolean full;

    TrialExports(TrialOffice office) {
        this.office = office;
    }

    /** What was put on record, by which automation, for whom. */
    public record Taken(RecordExport record, String actor, String onBehalfOf) {}

    /** Everything that was put on record, oldest first. */
    public synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** From now on nothing can be put on record, or it can again. */
    public synchronized void isFull(boolean now) {
        full = now;
    }

    @CommandHandler
    synchronized void handle(RecordExport command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        if (full) {
            throw new IllegalStateException("the disk is full");
        }
        taken.add(new Taken(
                command,
                String.valueOf(metadata.get(MetadataKeys.ACTOR)),
                String.valueOf(metadata.get(MetadataKeys.ON_BEHALF_OF))));
    }

    @QueryHandler
    synchronized Exports answer(ListExports question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return new Exports(
                taken.stream()
                        .map(Taken::record)
                        .filter(one ->
                                question.person() == null || question.person().equals(one.person()))
                        .filter(one -> question.day() == null
                                || question.day().equals(one.exports().day()))
                        .limit(question.limit())
                        .map(one -> new ExportsOfADay(
                                one.exports(),
                                one.person(),
                                one.exports().day(),
                                List.of(new TakenExport(one.export(), 1, Instant.EPOCH, one.exported()))))
                        .toList(),
                null);
    }
}
