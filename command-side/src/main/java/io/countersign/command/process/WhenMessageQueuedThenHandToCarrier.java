package io.countersign.command.process;

import io.countersign.message.MessageEvent.MessageQueued;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** When a message has been queued, a carrier takes it out of the office. */
@ProcessingGroup(Outbox.GROUP)
@DisallowReplay
class WhenMessageQueuedThenHandToCarrier {

    private final Outbox outbox;

    WhenMessageQueuedThenHandToCarrier(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventHandler
    void on(MessageQueued event) {
        outbox.deliver(event.message(), this);
    }
}
