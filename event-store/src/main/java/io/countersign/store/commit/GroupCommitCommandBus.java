package io.countersign.store.commit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.common.Registration;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles whatever commands are waiting inside one transaction, and answers when it is durable.
 *
 * <p>Each command has a unit of work of its own inside the batch's: one that is refused leaves its neighbours alone. A
 * batch that the store rejects is handled again one by one, from aggregates read anew. Nobody hears an answer before
 * the commit. One lane, and so one writer for each node, keeps the log free of gaps.
 *
 * <p>What follows from a command that failed may be handled with it, in the same transaction: whoever was refused hears
 * of it when what followed is durable.
 */
public final class GroupCommitCommandBus implements CommandBus, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommitCommandBus.class);

    private static final int BATCH_MAX = 256;
    private static final int WAITING_MAX = 8_192;
    private static final int TRIES_MAX = 5;
    private static final long LOOK_UP_MILLIS = 200;

    private final TransactionManager transactions;
    private final Turn turn;
    private final SimpleCommandBus handling = SimpleCommandBus.builder()
            .transactionManager(NoTransactionManager.INSTANCE)
            .defaultCommandCallback(NoOpCallback.INSTANCE)
            .build();
    private final BlockingQueue<Waiting<?, ?>> waiting = new LinkedBlockingQueue<>(WAITING_MAX);
    private final Thread lane = new Thread(this::run, "commands");
    private volatile FollowUp followUp = (command, failure) -> Optional.empty();
    private volatile CommandWatch watch = CommandWatch.NOBODY;
    private volatile boolean open = true;

    /** A bus whose batches are committed by this transaction manager, on a log that nobody else writes to. */
    public GroupCommitCommandBus(TransactionManager transactions) {
        this(transactions, Turn.ALWAYS);
    }

    /** A bus whose batches are committed by this transaction manager, each when it is this node's turn. */
    public GroupCommitCommandBus(TransactionManager transactions, Turn turn) {
        this.transactions = transactions;
        this.turn = turn;
        lane.start();
    }

    /** From now on, whatever this says follows from a command that failed. */
    public void followFailuresWith(FollowUp failures) {
        this.followUp = failures;
    }

    /** From now on, this is told what becomes of commands. */
    public void watchWith(CommandWatch watching) {
        this.watch = watching;
    }

    /** How many commands wait for their batch. */
    public int waiting() {
        return waiting.size();
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, NoOpCallback.INSTANCE);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        if (Thread.currentThread() == lane) {
            handling.dispatch(command, callback);
            return;
        }
        Waiting<C, R> taken = new Waiting<>(command, callback);
        try {
            do {
                demandOpen();
            } while (!waiting.offer(taken, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the command was taken", e);
        }
        if (!lane.isAlive()) { // it came while the bus was closing, and too late
            refuseWhatWaits();
        }
    }

    private void demandOpen() {
        if (!open) {
            throw stopping();
        }
    }

    private static IllegalStateException stopping() {
        return new IllegalStateException("no commands are taken any more: the program is stopping");
    }

    private void refuseWhatWaits() {
        for (Waiting<?, ?> late = waiting.poll(); late != null; late = waiting.poll()) {
            late.failed(stopping());
            late.answer();
        }
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return handling.subscribe(commandName, handler);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return handling.registerDispatchInterceptor(interceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return handling.registerHandlerInterceptor(interceptor);
    }

    /** Takes no more commands, and returns when those that were taken are durable and answered. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            lane.join();
            refuseWhatWaits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Waiting<?, ?>> batch = new ArrayList<>(BATCH_MAX);
        while (open || !waiting.isEmpty()) {
            Waiting<?, ?> first = next();
            if (first != null) {
                batch.add(first);
                waiting.drainTo(batch, BATCH_MAX - 1);
                handle(batch);
                batch.clear();
            }
        }
    }

    private @Nullable Waiting<?, ?> next() {
        try {
            return waiting.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return null; // nobody interrupts this thread to stop it; closing waits for it
        }
    }

    private void handle(List<Waiting<?, ?>> batch) {
        Throwable failure = commit(batch);
        if (failure != null && batch.size() > 1) {
            LOG.warn("a batch of {} commands was not committed; handling them one by one", batch.size(), failure);
            for (Waiting<?, ?> command : batch) {
                handleAlone(command);
            }
        } else if (failure != null) {
            retryAlone(batch.getFirst(), failure, 1);
        }
        for (Waiting<?, ?> command : batch) {
            command.answer();
        }
    }

    private void handleAlone(Waiting<?, ?> command) {
        Throwable failure = commit(List.of(command));
        if (failure != null) {
            retryAlone(command, failure, 1);
        }
    }

    private void retryAlone(Waiting<?, ?> command, Throwable failure, int tries) {
        if (!somebodyWasFaster(failure) || tries >= TRIES_MAX) {
            command.failed(failure);
            return;
        }
        Throwable again = commit(List.of(command));
        if (again != null) {
            retryAlone(command, again, tries + 1);
        }
    }

    private boolean somebodyWasFaster(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException
                || turn.lost(failure);
    }

    /** Handles these commands in one transaction; returns why it could not be committed, or nothing. */
    private @Nullable Throwable commit(List<Waiting<?, ?>> batch) {
        long began = System.nanoTime();
        DefaultUnitOfWork<CommandMessage<?>> together = DefaultUnitOfWork.startAndGet(null);
        try {
            together.attachTransaction(transactions);
            together.onCommit(
                    work -> turn.end()); // before the transaction's own commit: what was registered last is first
            turn.begin();
            for (Waiting<?, ?> command : batch) {
                command.handle();
            }
            together.commit();
            watch.committed(batch.size(), System.nanoTime() - began);
            return null;
        } catch (RuntimeException | Error e) {
            if (together.isActive()) {
                together.rollback(e);
            }
            watch.notCommitted(batch.size());
            return e;
        }
    }

    private static void say(CommandMessage<?> next, CommandResultMessage<?> answer) {
        if (answer.isExceptional()) {
            LOG.error("{}, which follows from a failure, failed too", next.getCommandName(), answer.exceptionResult());
        }
    }

    /** What follows from a command that failed. */
    @FunctionalInterface
    public interface FollowUp {

        /** The command that is to be handled next, in the same transaction; nothing when nothing follows. */
        Optional<CommandMessage<?>> after(CommandMessage<?> command, Throwable failure);
    }

    private final class Waiting<C, R> {

        private final CommandMessage<C> command;
        private final CommandCallback<? super C, ? super R> callback;
        private final CommandWatch.Taken watched;
        private CommandResultMessage<? extends R> result = GenericCommandResultMessage.asCommandResultMessage(
                new IllegalStateException("the command was not answered"));

        Waiting(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
            this.command = command;
            this.callback = callback;
            this.watched = watch.taken(command);
        }

        void handle() {
            handling.<C, R>dispatch(command, (handled, answer) -> result = answer);
            if (result.isExceptional()) {
                followUp();
            }
        }

        private void followUp() {
            try {
                followUp.after(command, result.exceptionResult())
                        .ifPresent(next -> handling.dispatch(next, GroupCommitCommandBus::say));
            } catch (RuntimeException e) {
                LOG.error("what follows from a failed {} is not known", command.getCommandName(), e);
            }
        }

        void failed(Throwable failure) {
            result = GenericCommandResultMessage.asCommandResultMessage(failure);
        }

        void answer() {
            watched.answered(result);
            try {
                callback.onResult(command, result);
            } catch (RuntimeException e) {
                LOG.error("the caller of {} could not be told what became of it", command.getCommandName(), e);
            }
        }
    }
}
