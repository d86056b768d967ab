package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A program that is told to stop finishes what it took. */
class StoppingTest {

    private static final int WAITING = 2_000;
    private static final Sender SYSTEM = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);

    @TempDir
    Path data;

    @Test
    void commands_that_wait_are_handled_and_answered_before_the_stores_close() {
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            Messages office = program.getBean(Messages.class);
            for (int i = 0; i < WAITING; i++) {
                answers.add(office.send(opening("C" + i), SYSTEM));
            }
        }
        assertThat(answers).allMatch(answer -> answer.isDone() && !answer.isCompletedExceptionally());

        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            assertThat(program.getBean(EventLog.class).count(Selection.ofNames(Set.of("account.opened"))))
                    .isEqualTo(WAITING);
        }
    }

    private static OpenAccount opening(String id) {
        return new OpenAccount(
                new CustomerAccountId(id),
                "Customer " + id,
                null,
                new Region("East"),
                null,
                Standing.REGULAR,
                Currency.getInstance("CNY"));
    }
}
