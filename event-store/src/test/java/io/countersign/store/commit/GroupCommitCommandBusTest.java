package io.countersign.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bus by itself: who is answered what, and when. What the store sees of it has tests on a real database. */
class GroupCommitCommandBusTest {

    private final Committing committing = new Committing();
    private final GroupCommitCommandBus bus = new GroupCommitCommandBus(committing);

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void what_waits_is_handled_in_one_transaction_in_its_order() {
        List<Object> handled = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch gate = handling(handled);

        List<CompletableFuture<Object>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(send("command " + i));
        }
        gate.countDown();

        for (int i = 0; i < 100; i++) {
            assertThat(answers.get(i).join()).isEqualTo("command " + i);
            assertThat(handled.get(i + 1)).isEqualTo("command " + i);
        }
        assertThat(committing.commits.get()).isEqualTo(2);
    }

    @Test
    void whoever_watches_is_told_of_each_batch_and_of_each_command_before_its_sender_is() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        bus.watchWith(new CommandWatch() {
            @Override
            public Taken taken(CommandMessage<?> command) {
                return result -> seen.add(command.getPayload() + (result.isExceptional() ? " failed" : " done"));
            }

            @Override
            public void committed(int commands, long nanos) {
                seen.add(commands + " committed");
            }

            @Override
            public void notCommitted(int commands) {
                seen.add(commands + " not committed");
            }
        });
        bus.subscribe(String.class.getName(), CommandMessage::getPayload);

        assertThat(send("a command").join()).isEqualTo("a command");
        committing.failing.set(1);
        assertThatThrownBy(() -> send("another").join()).hasMessageContaining("not committed");

        assertThat(seen).containsExactly("1 committed", "a command done", "1 not committed", "another failed");
    }

    @Test
    void a_turn_begins_in_the_transaction_and_ends_before_its_commit() {
        List<String> happened = new ArrayList<>();
        TransactionManager transactions = () -> {
            happened.add("transaction");
            return new Transaction() {
                @Override
                public void commit() {
                    happened.add("commit");
                }

                @Override
                public void rollback() {
                    happened.add("rollback");
                }
            };
        };
        Turn turn = new Turn() {
            @Override
            public void begin() {
                happened.add("begin");
            }

            @Override
            public void end() {
                happened.add("end");
            }
        };
        try (GroupCommitCommandBus inTurn = new GroupCommitCommandBus(transactions, turn)) {
            inTurn.subscribe(String.class.getName(), command -> happened.add("handled"));
            send(inTurn, "a command").join();
        }

        assertThat(happened).containsExactly("transaction", "begin", "handled", "end", "commit");
    }

    @Test
    void closing_answers_everything_that_was_taken_and_takes_no_more() {
        CountDownLatch gate = handling(new ArrayList<>());
        List<CompletableFuture<Object>> answers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            answers.add(send("command " + i));
        }
        gate.countDown();

        bus.close();

        assertThat(answers).allMatch(CompletableFuture::isDone);
        assertThatIllegalStateException().isThrownBy(() -> send("too late"));
    }

    @Test
    void whoever_sends_while_the_bus_is_closing_is_answered_or_refused_but_not_left_waiting() throws Exception {
        bus.subscribe(String.class.getName(), CommandMessage::getPayload);
        List<CompletableFuture<Object>> answers = Collections.synchronizedList(new ArrayList<>());
        List<Thread> senders = new ArrayList<>();
        CountDownLatch sending = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            senders.add(Thread.ofPlatform().start(() -> {
                try {
                    while (true) {
                        answers.add(send("command"));
                        sending.countDown();
                    }
                } catch (IllegalStateException stopping) {
                    // what is told to whoever comes too late
                }
            }));
        }
        sending.await();

        bus.close();
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(answers).isNotEmpty().allMatch(CompletableFuture::isDone);
    }

    @Test
    void a_command_that_nobody_handles_is_answered_and_its_neighbours_too() {
        CountDownLatch gate = handling(new ArrayList<>());
        CompletableFuture<Object> before = send("before");
        FutureCallback<Object, Object> unknown = new FutureCallback<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(7L), unknown);
        CompletableFuture<Object> after = send("after");
        gate.countDown();

        assertThat(before.join()).isEqualTo("before");
        assertThat(after.join()).isEqualTo("after");
        assertThat(unknown.getResult().isExceptional()).isTrue();
    }

    @Test
    void a_caller_who_breaks_while_being_told_does_not_keep_others_from_their_answers() {
        CountDownLatch gate = handling(new ArrayList<>());
        bus.dispatch(GenericCommandMessage.<Object>asCommandMessage("broken"), (command, result) -> {
            throw new IllegalStateException("the caller broke");
        });
        CompletableFuture<Object> after = send("after");
        gate.countDown();

        assertThat(after.join()).isEqualTo("after");
    }

    @Test
    void a_batch_that_is_not_committed_is_handled_one_by_one() {
        List<Object> handled = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch gate = handling(handled);
        CompletableFuture<Object> one = send("one");
        CompletableFuture<Object> other = send("other");
        committing.failing.set(2);
        gate.countDown();

        assertThat(one.join()).isEqualTo("one");
        assertThat(other.join()).isEqualTo("other");
        assertThat(handled).containsExactly("gate", "one", "other", "one", "other");
    }

    @Test
    void nobody_hears_an_answer_before_the_commit() {
        CountDownLatch gate = handling(new ArrayList<>());
        CompletableFuture<Integer> commitsSeen = new CompletableFuture<>();
        bus.dispatch(
                GenericCommandMessage.<Object>asCommandMessage("seen"),
                (command, result) -> commitsSeen.complete(committing.commits.get()));
        gate.countDown();

        assertThat(commitsSeen.join()).isEqualTo(2);
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
    }

    @Test
    void a_command_sent_while_another_is_handled_is_part_of_the_same_transaction() {
        bus.subscribe(Long.class.getName(), command -> "inner");
        bus.subscribe(String.class.getName(), command -> {
            FutureCallback<Object, Object> inner = new FutureCallback<>();
            bus.dispatch(GenericCommandMessage.asCommandMessage(7L), inner);
            return inner.getResult().getPayload();
        });

        assertThat(send("outer").join()).isEqualTo("inner");
        assertThat(committing.commits.get()).isEqualTo(1);
    }

    @Test
    void what_follows_from_a_failure_is_in_the_same_transaction_before_anybody_hears_of_it() {
        List<Object> followed = Collections.synchronizedList(new ArrayList<>());
        bus.subscribe(Integer.class.getName(), command -> {
            throw new IllegalStateException("refused");
        });
        bus.subscribe(Long.class.getName(), command -> followed.add(command.getPayload()));
        bus.followFailuresWith((command, failure) -> {
            assertThat(failure).hasMessage("refused");
            return Optional.of(GenericCommandMessage.asCommandMessage(7L));
        });

        assertThatThrownBy(() -> send(5).join()).hasRootCauseMessage("refused");

        assertThat(followed).containsExactly(7L);
        assertThat(committing.commits.get()).isEqualTo(1);
    }

    @Test
    void nothing_follows_from_a_success() {
        bus.followFailuresWith((command, failure) -> {
            throw new AssertionError("nothing failed");
        });
        bus.subscribe(String.class.getName(), command -> "done");

        assertThat(send("fine").join()).isEqualTo("done");
    }

    @Test
    void when_what_follows_fails_too_the_caller_still_hears_of_the_first_failure() {
        bus.subscribe(Integer.class.getName(), command -> {
            throw new IllegalStateException("the first");
        });
        bus.followFailuresWith((command, failure) -> Optional.of(GenericCommandMessage.asCommandMessage("nobody's")));
        assertThatThrownBy(() -> send(5).join()).hasRootCauseMessage("the first");

        bus.followFailuresWith((command, failure) -> {
            throw new IllegalStateException("the second");
        });
        assertThatThrownBy(() -> send(5).join()).hasRootCauseMessage("the first");
    }

    /** Subscribes a handler whose first command waits for a gate, so that what follows waits together. */
    private CountDownLatch handling(List<Object> handled) {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        bus.subscribe(String.class.getName(), command -> {
            handled.add(command.getPayload());
            if (command.getPayload().equals("gate")) {
                begun.countDown();
                gate.await();
            }
            return command.getPayload();
        });
        send("gate");
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return gate;
    }

    private CompletableFuture<Object> send(Object command) {
        return send(bus, command);
    }

    private static CompletableFuture<Object> send(CommandBus bus, Object command) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(command), (sent, result) -> tell(answer, result));
        return answer;
    }

    private static void tell(CompletableFuture<Object> answer, CommandResultMessage<?> result) {
        if (result.isExceptional()) {
            answer.completeExceptionally(result.exceptionResult());
        } else {
            answer.complete(result.getPayload());
        }
    }

    /** Counts commits, and refuses those it was told to. */
    private static final class Committing implements TransactionManager {

        final AtomicInteger commits = new AtomicInteger();
        final AtomicInteger failing = new AtomicInteger();

        @Override
        public Transaction startTransaction() {
            return new Transaction() {
                @Override
                public void commit() {
                    if (failing.get() > 0 && failing.decrementAndGet() >= 0) {
                        throw new IllegalStateException("not committed");
                    }
                    commits.incrementAndGet();
                }

                @Override
                public void rollback() {}
            };
        }
    }
}
