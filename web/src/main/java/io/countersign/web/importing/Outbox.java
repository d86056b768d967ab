package io.countersign.web.importing;

import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Commands that are sent without waiting for each. What became of them is heard on the sending thread only, when it asks:
 * everything about an import happens on one thread.
 */
final class Outbox {

    private final Messages messages;
    private final Sender sender;
    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private int underWay;

    Outbox(Messages messages, Sender sender) {
        this.messages = messages;
        this.sender = sender;
    }

    /**
     * Sends a command.
     *
     * @param then hears nothing when it was taken, or why it was not
     */
    void send(Object command, Consumer<@Nullable Throwable> then) {
        underWay++;
        messages.send(command, sender)
                .whenComplete((ignored, thrown) -> answers.add(() -> {
                    underWay--;
                    then.accept(thrown instanceof CompletionException wrapped ? wrapped.getCause() : thrown);
                }));
    }

    /** How many commands are not answered yet. */
    int underWay() {
        return underWay;
    }

    /** Hears the answers that are there. */
    void hear() {
        for (Runnable answer = answers.poll(); answer != null; answer = answers.poll()) {
            answer.run();
        }
    }

    /** Waits for one answer, and hears it. */
    void hearOne() {
        try {
            answers.take().run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportFailed("The program was stopped.");
        }
    }
}
