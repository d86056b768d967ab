package io.countersign.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.countersign.metadata.MetadataKeys;
import io.countersign.operation.ViewCommand.NoteRebuildFailure;
import io.countersign.operation.ViewCommand.NoteSwitch;
import io.countersign.operation.ViewEvent.ViewRebuildFailed;
import io.countersign.operation.ViewEvent.ViewRebuildOrdered;
import io.countersign.operation.ViewName;
import io.countersign.people.PersonId;
import io.countersign.query.documents.Codecs;
import io.countersign.query.documents.EmbeddedMongo;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LiveViews;
import io.countersign.query.history.LogFold;
import io.countersign.query.history.LogInUse;
import io.countersign.query.history.Rebuild;
import io.countersign.query.history.View;
import io.countersign.query.loans.LoanCard;
import io.countersign.store.log.EventReading;
import io.countersign.store.upcasting.Upcasters;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who orders a rebuild hears of its end, also when the program was stopped in the middle. */
@SuppressWarnings("NullAway.Init")
class RebuildsTest {

    private static final ViewName LOANS = new ViewName("sample-loans");
    private static final PersonId FINANCE = new PersonId("finance");
    private static final Instant NOW = Instant.parse("2026-01-20T18:00:00Z");

    @TempDir
    private Path data = Path.of("");

    private final LogInUse log = new LogInUse();
    private final BlockingQueue<CommandMessage<?>> noted = new LinkedBlockingQueue<>();
    private EmbeddedMongo mongo;
    private MongoClient client;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.start(data);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri()))
                .codecRegistry(Codecs.ALL)
                .build());
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void an_order_is_carried_out_and_its_end_is_noted_for_whoever_gave_it() throws InterruptedException {
        Rebuilds rebuilds = started();

        rebuilds.begin(LOANS, FINANCE, 1);

        CommandMessage<?> note = noted.take();
        assertThat(note.getPayload()).isInstanceOfSatisfying(NoteSwitch.class, end -> {
            assertThat(end.generation()).isEqualTo(2);
            assertThat(end.digestBefore()).isEqualTo(end.digestAfter());
            assertThat(end.firstDifference()).isNull();
        });
        assertThat(note.getMetaData().get(MetadataKeys.ACTOR)).isEqualTo("automation:Rebuilds");
        assertThat(note.getMetaData().get(MetadataKeys.ON_BEHALF_OF)).isEqualTo("finance");
        assertThat(note.getMetaData().get(MetadataKeys.TODAY)).isEqualTo("2026-01-21");
        rebuilds.stop();
        assertThat(rebuilds.progressOf(LOANS)).isEmpty();
    }

    @Test
    void what_was_under_way_when_the_program_was_stopped_is_noted_as_failed_at_the_next_start()
            throws InterruptedException {
        log.append(LOANS.toString(), new ViewRebuildOrdered(LOANS, "looks wrong", FINANCE));

        Rebuilds rebuilds = started();
        rebuilds.begin(LOANS, FINANCE, 1); // the order comes along once more, because nobody has seen it before

        assertThat(noted.take().getPayload())
                .isEqualTo(new NoteRebuildFailure(LOANS, "the program was stopped before it was done"));
        rebuilds.stop();
        assertThat(noted).isEmpty();
    }

    @Test
    void what_had_ended_is_not_noted_again() {
        log.append(LOANS.toString(), new ViewRebuildOrdered(LOANS, "looks wrong", FINANCE));
        log.append(LOANS.toString(), new ViewRebuildFailed(LOANS, "IllegalStateException"));

        Rebuilds rebuilds = started();
        rebuilds.stop();

        assertThat(noted).isEmpty();
    }

    @Test
    void a_view_that_is_not_there_is_noted_as_not_built() throws InterruptedException {
        Rebuilds rebuilds = started();
        ViewName none = new ViewName("none");

        rebuilds.begin(none, FINANCE, 1);

        assertThat(noted.take().getPayload()).isEqualTo(new NoteRebuildFailure(none, "there is no view of this name"));
        rebuilds.stop();
    }

    private Rebuilds started() {
        EventReading reading = new EventReading(Upcasters.ALL);
        LoanCard fold = new LoanCard();
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (Class<?> command : List.of(NoteSwitch.class, NoteRebuildFailure.class)) {
            bus.subscribe(command.getName(), noted::add);
        }
        OnRecord record = new OnRecord(log, reading);
        Rebuilds rebuilds = new Rebuilds(
                new LiveViews(List.of(
                        View.alone(fold, new MongoDocuments<>(fold, client.getDatabase("test"), 1_000, mongo)))),
                new Rebuild(new LogFold(log, reading), new Closings(log, reading), record),
                record,
                new Notes(
                        DefaultCommandGateway.builder().commandBus(bus).build(),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        ZoneId.of("Asia/Shanghai")),
                log::head);
        rebuilds.start();
        return rebuilds;
    }
}
