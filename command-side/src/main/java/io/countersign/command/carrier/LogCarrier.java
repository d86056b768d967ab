package io.countersign.command.carrier;

import io.countersign.message.MessageChannel;
import io.countersign.message.MessageEvent.MessageQueued;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every message and says in the program's log that it is there: people read it in the list of messages and pass
 * it on themselves. The log line has no text and no address.
 */
public final class LogCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(LogCarrier.class);

    @Override
    public String name() {
        return "log";
    }

    @Override
    public boolean carries(MessageChannel channel) {
        return true;
    }

    @Override
    public void take(MessageQueued message) {
        LOG.debug(
                "{} ({} by {}) about {} is to be passed on",
                message.message(),
                message.kind(),
                message.channel(),
                message.about());
    }
}
