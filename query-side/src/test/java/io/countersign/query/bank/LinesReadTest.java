package io.countersign.query.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.bank.BankQuery.Home;
import io.countersign.bank.BankQuery.LineAtHome;
import io.countersign.bank.StatementEvent;
import io.countersign.bank.StatementId;
import io.countersign.examples.ExampleEvents;
import io.countersign.query.history.LogFold;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.LogInMemory;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.upcasting.Upcasters;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LinesReadTest {

    private static final List<StatementEvent> LIFE = ExampleEvents.COMPLETE.stream()
            .filter(StatementEvent.class::isInstance)
            .map(StatementEvent.class::cast)
            .toList();
    private static final StatementId STATEMENT = LIFE.getFirst().statement();
    private static final StatementId OTHER = new StatementId("20260113-2");

    private final LogInMemory log = new LogInMemory();
    private final AtomicInteger eventsRead = new AtomicInteger();

    @Test
    void whoever_asks_again_reads_on_and_not_from_the_beginning() {
        LinesRead lines = new LinesRead(folding(), 100);
        LIFE.subList(0, 2).forEach(event -> happens(STATEMENT, event));

        assertThat(homes(lines, STATEMENT)).containsExactly(Home.OPEN, Home.OPEN);
        assertThat(eventsRead.getAndSet(0)).isEqualTo(2);
        happens(STATEMENT, LIFE.get(2));
        assertThat(homes(lines, STATEMENT)).containsExactly(Home.MATCHED, Home.OPEN);
        assertThat(eventsRead.getAndSet(0)).isEqualTo(1);
        assertThat(homes(lines, STATEMENT)).containsExactly(Home.MATCHED, Home.OPEN);
        assertThat(eventsRead.get()).isZero();
    }

    @Test
    void what_was_asked_for_longest_ago_is_forgotten_when_there_are_too_many() {
        LinesRead lines = new LinesRead(folding(), 3);
        for (StatementId statement : List.of(STATEMENT, OTHER)) {
            LIFE.subList(0, 2).forEach(event -> happens(statement, event));
        }
        homes(lines, STATEMENT);
        homes(lines, OTHER);
        eventsRead.set(0);

        assertThat(homes(lines, OTHER)).hasSize(2);
        assertThat(eventsRead.getAndSet(0)).isZero();
        assertThat(homes(lines, STATEMENT)).hasSize(2);
        assertThat(eventsRead.get()).isEqualTo(2);
    }

    @Test
    void a_statement_that_there_is_not_has_no_lines() {
        assertThat(homes(new LinesRead(folding(), 3), OTHER)).isEmpty();
    }

    private void happens(StatementId statement, StatementEvent event) {
        log.append(statement.toString(), event, Instant.EPOCH);
    }

    private static List<Home> homes(LinesRead lines, StatementId statement) {
        return lines.of(
                statement, read -> read.lines().stream().map(LineAtHome::home).toList());
    }

    private LogFold folding() {
        return new LogFold(
                new EventLog() {
                    @Override
                    public void read(Selection selection, Consumer<? super StoredEvent> each) {
                        log.read(selection, event -> {
                            eventsRead.incrementAndGet();
                            each.accept(event);
                        });
                    }

                    @Override
                    public long head() {
                        return log.head();
                    }

                    @Override
                    public long settled() {
                        return log.settled();
                    }

                    @Override
                    public long knownAt(Instant moment) {
                        return log.knownAt(moment);
                    }

                    @Override
                    public long count(Selection selection) {
                        return log.count(selection);
                    }
                },
                new EventReading(Upcasters.ALL));
    }
}
