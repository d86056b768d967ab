package io.countersign.query.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.countersign.account.CustomerAccountId;
import io.countersign.loan.LoanEvent.SampleLent;
import io.countersign.loan.LoanId;
import io.countersign.loan.LoanQuery.Loan;
import io.countersign.metadata.MetadataKeys;
import io.countersign.operation.ViewCommand.NoteCertification;
import io.countersign.operation.ViewCommand.NoteCertificationFailure;
import io.countersign.operation.ViewEvent.ViewCertificationOrdered;
import io.countersign.operation.ViewEvent.ViewCertified;
import io.countersign.operation.ViewEvent.ViewNotCertified;
import io.countersign.operation.ViewName;
import io.countersign.operation.ViewQuery.Certification;
import io.countersign.operation.ViewQuery.Certified;
import io.countersign.people.PersonId;
import io.countersign.query.documents.Codecs;
import io.countersign.query.documents.EmbeddedMongo;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LiveViews;
import io.countersign.query.history.LogFold;
import io.countersign.query.history.Rebuild;
import io.countersign.query.history.View;
import io.countersign.query.loans.LoanCard;
import io.countersign.query.operations.Notes;
import io.countersign.query.operations.OnRecord;
import io.countersign.query.seal.Checkpoints;
import io.countersign.query.seal.KeyRing;
import io.countersign.query.seal.LogCheck;
import io.countersign.query.seal.OutsideFolder;
import io.countersign.query.seal.Sealer;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.LogInMemory;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.postgres.FreshDatabase;
import io.countersign.store.postgres.PostgresEventLog;
import io.countersign.store.seal.SealStore;
import io.countersign.store.seal.SignedCheckpoint;
import io.countersign.store.upcasting.Upcasters;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A view is certified when it is what the sealed log says, and otherwise what is wrong is named. */
@ExtendWith(FreshDatabase.class)
@SuppressWarnings("NullAway.Init")
class CertificationsIT {

    private static final ViewName LOANS = new ViewName("sample-loans");
    private static final PersonId FINANCE = new PersonId("finance");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant EVENING = Instant.parse("2026-01-20T10:00:00Z");
    private static final Instant NEXT_MORNING = Instant.parse("2026-01-21T01:00:00Z");
    private static final int LOANS_OUT = 300;

    @TempDir
    private Path data = Path.of("");

    private final LogInMemory written = new LogInMemory();
    private final BlockingQueue<CommandMessage<?>> noted = new LinkedBlockingQueue<>();
    private DataSource database;
    private EventLog log;
    private SealStore store;
    private EmbeddedMongo mongo;
    private MongoClient client;
    private View<Loan> view;
    private OnRecord record;
    private Rebuild rebuild;
    private Checkpoints checkpoints;
    private LogCheck check;

    @BeforeEach
    void lend(DataSource fresh) {
        database = fresh;
        log = new PostgresEventLog(database);
        store = new SealStore(database);
        mongo = EmbeddedMongo.start(data);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri()))
                .codecRegistry(Codecs.ALL)
                .build());
        for (int number = 1; number <= LOANS_OUT; number++) {
            record(
                    "loan-L" + number,
                    new SampleLent(
                            new LoanId("L" + number),
                            new CustomerAccountId("C001"),
                            "pattern book",
                            number,
                            LocalDate.of(2026, 1, 8),
                            LocalDate.of(2026, 2, 8),
                            FINANCE));
        }
        EventReading reading = new EventReading(Upcasters.ALL);
        LoanCard fold = new LoanCard();
        view = View.alone(fold, new MongoDocuments<>(fold, client.getDatabase("test"), 1_000, mongo));
        record = new OnRecord(log, reading);
        rebuild = new Rebuild(new LogFold(log, reading), new Closings(log, reading), record);
        rebuild.of(view, position -> {});
        KeyRing keys = KeyRing.open(data.resolve("keys"));
        OutsideFolder outside = new OutsideFolder(data.resolve("outside"));
        checkpoints = new Checkpoints(
                new Sealer(log, store), store, keys, List.of(outside), Clock.fixed(EVENING, ZoneOffset.UTC));
        check = new LogCheck(log, store, keys, outside);
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void a_view_that_is_what_the_sealed_log_says_is_certified_by_a_checkpoint_that_covers_it() {
        NoteCertification note = (NoteCertification) found();

        SignedCheckpoint newest = store.newestCheckpoint().orElseThrow();
        assertThat(note.view()).isEqualTo(LOANS);
        assertThat(note.position()).isEqualTo(LOANS_OUT);
        assertThat(note.digest()).hasSize(64);
        assertThat(note.size()).isEqualTo(newest.size());
        assertThat(newest.position()).isGreaterThanOrEqualTo(note.position());
        assertThat(newest.note()).contains("\n" + note.root() + "\n");
    }

    @Test
    void a_document_that_was_changed_behind_the_programs_back_is_named() {
        client.getDatabase("test")
                .getCollection(LOANS.value())
                .updateOne(Filters.eq("_id", "L7"), Updates.set("state.pieces", 70));
        view.documents().forgetAll();

        assertThat(found()).isEqualTo(new NoteCertificationFailure(LOANS, LOANS_OUT, "L7", null, null));
    }

    @Test
    void an_event_that_was_changed_where_no_view_looks_is_named() {
        checkpoints.signNow();
        execute("update event set metadata = replace(convert_from(metadata, 'UTF8'), 'p-1', 'p-2')::bytea"
                + " where position = 41");

        assertThat(found()).isEqualTo(new NoteCertificationFailure(LOANS, LOANS_OUT, null, 41L, null));
    }

    @Test
    void a_log_and_a_view_that_were_changed_to_agree_are_not_certified() {
        checkpoints.signNow();
        execute("update event set content = replace(convert_from(content, 'UTF8'), ':41,', ':14,')::bytea"
                + " where position = 41");
        assertThat(found()).isEqualTo(new NoteCertificationFailure(LOANS, LOANS_OUT, "L41", 41L, null));

        rebuild.of(view, position -> {});

        assertThat(found()).isEqualTo(new NoteCertificationFailure(LOANS, LOANS_OUT, null, 41L, null));
    }

    @Test
    void a_log_whose_end_was_cut_off_with_its_seal_is_not_certified() {
        checkpoints.signNow();
        execute(
                "delete from event where position > 256",
                "delete from seal_tile where level = 0 and index > 0",
                "update seal set size = 256, position = 256");
        rebuild.of(view, position -> {});

        assertThat(found()).isEqualTo(new NoteCertificationFailure(LOANS, 256, null, 257L, null));
    }

    @Test
    void whoever_waits_hears_of_it_once_and_also_from_the_next_process() throws InterruptedException {
        record(LOANS.toString(), new ViewCertificationOrdered(LOANS, FINANCE));
        assertThat(record.certificationsOf(LOANS).certification()).isEqualTo(new Certification(true, null, null));

        Certifications certifications = started(EVENING, 24);

        CommandMessage<?> note = noted.take();
        assertThat(note.getPayload()).isInstanceOf(NoteCertification.class);
        assertThat(note.getMetaData())
                .containsEntry(MetadataKeys.ACTOR, "automation:Certifications")
                .containsEntry(MetadataKeys.ON_BEHALF_OF, "finance");
        record(LOANS.toString(), new ViewCertified(LOANS, LOANS_OUT, "aa", 301, "bb"));
        certifications.certifyWhatIsAwaited();
        certifications.stop();
        assertThat(noted).isEmpty();
        assertThat(record.certificationsOf(LOANS).certification())
                .isEqualTo(new Certification(false, new Certified(LOANS_OUT, EVENING, "aa", 301, "bb"), null));
    }

    @Test
    void a_failure_is_shown_until_the_view_is_certified_again() {
        record(LOANS.toString(), new ViewCertified(LOANS, 200, "aa", 301, "bb"));
        record(LOANS.toString(), new ViewNotCertified(LOANS, 250, "L7", null, null));
        Certification failed = record.certificationsOf(LOANS).certification();
        record(LOANS.toString(), new ViewCertified(LOANS, 260, "aa", 303, "bb"));
        Certification mended = record.certificationsOf(LOANS).certification();

        assertThat(failed.certified()).isNotNull();
        assertThat(failed.failed()).isNotNull();
        assertThat(mended.failed()).isNull();
    }

    @Test
    void in_the_night_every_view_is_certified_for_nobody_in_particular() {
        Certifications certifications = started(NEXT_MORNING, 24);

        certifications.certifyWhenItIsTime();

        assertThat(noted)
                .singleElement()
                .satisfies(note -> assertThat(note.getMetaData()).containsEntry(MetadataKeys.ON_BEHALF_OF, "nobody"));
        record(LOANS.toString(), new ViewCertified(LOANS, LOANS_OUT, "aa", 301, "bb"), NEXT_MORNING);
        noted.clear();
        certifications.certifyWhenItIsTime();
        certifications.stop();
        assertThat(noted).isEmpty();
    }

    @Test
    void nothing_is_looked_at_before_the_first_night_or_when_it_is_switched_off() {
        Certifications beforeTheNight = started(EVENING.plus(Duration.ofHours(1)), 24);
        beforeTheNight.certifyWhenItIsTime();
        beforeTheNight.stop();
        Certifications off = started(NEXT_MORNING, 0);
        off.certifyWhenItIsTime();
        off.stop();

        assertThat(noted).isEmpty();
    }

    private Object found() {
        return certifying().certify(List.of(view)).getFirst();
    }

    private Certifying certifying() {
        return new Certifying(rebuild, checkpoints, store, check, group -> log.head());
    }

    private Certifications started(Instant now, int hours) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (Class<?> command : List.of(NoteCertification.class, NoteCertificationFailure.class)) {
            bus.subscribe(command.getName(), noted::add);
        }
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Certifications certifications = new Certifications(
                new LiveViews(List.of(view)),
                certifying(),
                record,
                new Notes(DefaultCommandGateway.builder().commandBus(bus).build(), clock, SHANGHAI),
                log,
                clock,
                new Rhythm(hours, SHANGHAI));
        certifications.start();
        return certifications;
    }

    private void record(String stream, Object event) {
        record(stream, event, EVENING);
    }

    private void record(String stream, Object event, Instant at) {
        long position = written.append(stream, event, at);
        written.read(Selection.ofNames(Set.of()).after(position - 1), this::insert);
    }

    private void insert(StoredEvent stored) {
        String sql = "insert into event (event_id, stream, sequence, aggregate_type, recorded_at, name, revision,"
                + " content, metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, stored.eventId());
            insert.setString(2, stored.stream());
            insert.setLong(3, stored.sequence());
            insert.setString(4, stored.aggregateType());
            insert.setLong(5, ChronoUnit.MICROS.between(Instant.EPOCH, stored.recordedAt()));
            insert.setString(6, stored.name());
            insert.setString(7, stored.revision());
            insert.setBytes(8, stored.content().value());
            insert.setBytes(9, stored.metadata().value());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
