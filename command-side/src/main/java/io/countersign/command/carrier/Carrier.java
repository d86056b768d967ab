package io.countersign.command.carrier;

import io.countersign.message.MessageChannel;
import io.countersign.message.MessageEvent.MessageQueued;

/** Takes messages out of the office. */
public interface Carrier {

    /** What it is called in the log. */
    String name();

    /** Whether it takes messages that go this way. */
    boolean carries(MessageChannel channel);

    /**
     * Takes a message; when this returns, the message has left.
     *
     * @throws NotTaken when it has not, or when nobody can say
     */
    void take(MessageQueued message) throws NotTaken;

    /** A carrier did not take a message. The reason goes into the log: it names nobody and no address. */
    final class NotTaken extends Exception {

        private final String reason;

        public NotTaken(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        /** Why, in words that name nobody. */
        public String reason() {
            return reason;
        }
    }
}
