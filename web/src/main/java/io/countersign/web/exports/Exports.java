package io.countersign.web.exports;

import io.countersign.export.ExportCommand.RecordExport;
import io.countersign.export.ExportId;
import io.countersign.export.Exported;
import io.countersign.export.ExportsId;
import io.countersign.people.PersonId;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import org.springframework.stereotype.Component;

/**
 * Puts what somebody takes out of the program on record.
 *
 * <p>The edge does it, whoever asks: an auditor may take figures out and writes nothing. Each time that something leaves is
 * an export of its own.
 */
@Component
public final class Exports {

    private final Messages messages;
    private final Numbers numbers;

    public Exports(Messages messages, Numbers numbers) {
        this.messages = messages;
        this.numbers = numbers;
    }

    /** Which customers were chosen for the receivables. */
    public static Chosen chosenIn(Filter filter) {
        PersonId salesperson = filter.salesperson();
        return new Chosen()
                .with("region", filter.region() == null ? null : filter.region().value())
                .with("salesperson", salesperson == null ? null : salesperson.value())
                .with("standing", filter.standing())
                .searching("text", filter.text());
    }

    /**
     * To be called when it is known what leaves, and before the first byte of it does. When this fails, nothing may leave.
     *
     * @param sender who takes it
     */
    public void takes(Exported exported, Sender sender) {
        messages.sendAndWait(
                new RecordExport(
                        ExportsId.of(sender.actor(), messages.today()),
                        new ExportId(numbers.fresh()),
                        sender.actor(),
                        exported),
                Sender.automation("edge", sender.actor(), sender.request()));
    }
}
