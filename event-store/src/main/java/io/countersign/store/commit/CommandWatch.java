package io.countersign.store.commit;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;

/** Is told what becomes of commands, and changes nothing. It is called for every command: it has to be quick and never fails. */
public interface CommandWatch {

    /** Nobody looks. */
    CommandWatch NOBODY = new CommandWatch() {
        @Override
        public Taken taken(CommandMessage<?> command) {
            return result -> {};
        }

        @Override
        public void committed(int commands, long nanos) {}

        @Override
        public void notCommitted(int commands) {}
    };

    /** A command was taken. Called by whoever sends it. */
    Taken taken(CommandMessage<?> command);

    /** So many commands were handled together and are durable; it took so long, from their turn to the commit's end. */
    void committed(int commands, long nanos);

    /** So many commands were handled together, and the store did not take what they decided. */
    void notCommitted(int commands);

    /** A command that was taken. */
    @FunctionalInterface
    interface Taken {

        /** This is what its sender is about to hear. */
        void answered(CommandResultMessage<?> result);
    }
}
