package io.countersign.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.countersign.account.CustomerAccountId;
import io.countersign.loan.LoanEvent;
import io.countersign.loan.LoanEvent.SampleLent;
import io.countersign.loan.LoanEvent.SampleReturned;
import io.countersign.loan.LoanId;
import io.countersign.loan.LoanQuery.Loan;
import io.countersign.operation.ViewQuery.Difference;
import io.countersign.operation.ViewQuery.Phase;
import io.countersign.people.PersonId;
import io.countersign.query.documents.Codecs;
import io.countersign.query.documents.EmbeddedMongo;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.history.Rebuild.Result;
import io.countersign.query.history.Rebuild.Watching;
import io.countersign.query.loans.LoanCard;
import io.countersign.store.log.EventReading;
import io.countersign.store.upcasting.Upcasters;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view is built from the log beside the live one, compared with it as of the same event, and takes its place. */
@SuppressWarnings("NullAway.Init")
class RebuildTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final PersonId SOMEBODY = new PersonId("p-1");

    @TempDir
    private Path data = Path.of("");

    private final LogInUse log = new LogInUse();
    private EmbeddedMongo mongo;
    private MongoClient client;
    private View<Loan> view;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.start(data);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri()))
                .codecRegistry(Codecs.ALL)
                .build());
        view = view();
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void a_view_that_is_right_is_the_same_in_the_next_generation() {
        happened(lent(1), lent(2), returned(1));

        Result result = rebuild(Skipped.NOTHING).beside(view, Watching.NOBODY);

        assertThat(result.difference()).isNull();
        assertThat(result.digestLive()).isEqualTo(result.digestFolded()).hasSize(64);
        assertThat(result.generation()).isEqualTo(2);
        assertThat(result.position()).isEqualTo(3);
        assertThat(result.events()).isEqualTo(3);
        assertThat(result.documents()).isEqualTo(2);
        assertThat(view.documents().all()).hasSize(2);
        assertThat(view().documents().all()).isEqualTo(view.documents().all());
    }

    @Test
    void an_empty_view_is_built_too() {
        Result result = rebuild(Skipped.NOTHING).beside(view, Watching.NOBODY);

        assertThat(result.difference()).isNull();
        assertThat(result.documents()).isZero();
    }

    @Test
    void the_check_names_the_first_document_and_field_that_differ_and_changes_nothing() {
        happened(lent(1), lent(2), lent(3));
        stored().updateOne(Filters.eq("_id", "L-3"), Updates.set("state.pieces", 9));
        stored().updateOne(Filters.eq("_id", "L-2"), Updates.set("state.sample", "something else"));
        view.documents().forgetAll();

        Result result = rebuild(Skipped.NOTHING).compare(view, Watching.NOBODY);

        assertThat(result.difference()).isEqualTo(new Difference("L-2", "state.sample", "something else", "stand"));
        assertThat(result.digestLive()).isNotEqualTo(result.digestFolded());
        assertThat(result.generation()).isEqualTo(1);
        assertThat(view.documents().find("L-2").orElseThrow().sample()).isEqualTo("something else");
    }

    @Test
    void a_document_that_is_behind_or_missing_or_too_many_differs() {
        happened(lent(1), lent(2), returned(2), lent(3));
        Document second =
                Objects.requireNonNull(stored().find(Filters.eq("_id", "L-2")).first());
        stored().updateOne(Filters.eq("_id", "L-2"), Updates.set("seen", 2L));
        view.documents().forgetAll();
        assertThat(compared()).isEqualTo(new Difference("L-2", "seen", "2", "3"));

        stored().replaceOne(Filters.eq("_id", "L-2"), second);
        stored().deleteOne(Filters.eq("_id", "L-3"));
        view.documents().forgetAll();
        Difference missing = compared();
        assertThat(missing.document()).isEqualTo("L-3");
        assertThat(missing.live()).isNull();
        assertThat(missing.folded()).contains("stand");

        stored().insertOne(new Document(second).append("_id", "A-1"));
        view.documents().forgetAll();
        Difference tooMany = compared();
        assertThat(tooMany.document()).isEqualTo("A-1");
        assertThat(tooMany.folded()).isNull();
    }

    @Test
    void what_is_remembered_wrongly_is_found_though_it_is_stored_rightly() {
        happened(lent(1));
        Document right =
                Objects.requireNonNull(stored().find(Filters.eq("_id", "L-1")).first());
        stored().updateOne(Filters.eq("_id", "L-1"), Updates.set("state.pieces", 9));
        view.documents().forgetAll();
        assertThat(view.documents().find("L-1").orElseThrow().pieces()).isEqualTo(9);
        stored().replaceOne(Filters.eq("_id", "L-1"), right);

        assertThat(compared()).isEqualTo(new Difference("L-1", "state.pieces", "9", "2"));
    }

    @Test
    void a_rebuild_mends_what_differs_and_says_so() {
        happened(lent(1), lent(2));
        stored().updateOne(Filters.eq("_id", "L-1"), Updates.set("state.pieces", 9));
        view.documents().forgetAll();

        Result result = rebuild(Skipped.NOTHING).beside(view, Watching.NOBODY);

        assertThat(result.difference()).isEqualTo(new Difference("L-1", "state.pieces", "9", "2"));
        assertThat(view.documents().find("L-1").orElseThrow().pieces()).isEqualTo(2);
        assertThat(rebuild(Skipped.NOTHING).compare(view, Watching.NOBODY).difference())
                .isNull();
    }

    @Test
    void a_view_that_lags_behind_the_log_is_compared_as_of_where_it_is() {
        happened(lent(1), lent(2));
        log.append("sample-loan-L-3", lent(3));

        Result result = rebuild(Skipped.NOTHING).beside(view, Watching.NOBODY);

        assertThat(result.difference()).isNull();
        assertThat(result.position()).isEqualTo(2);
        follow(3, lent(3));
        assertThat(view.documents().all()).hasSize(3);
    }

    @Test
    void an_event_that_cannot_be_digested_leaves_the_old_documents_in_their_place() {
        happened(lent(1));
        log.append("sample-loan-L-9", returned(9));
        happened(lent(2));

        assertThatThrownBy(() -> rebuild(Skipped.NOTHING).beside(view, Watching.NOBODY))
                .isInstanceOf(NotDigested.class)
                .hasMessage("event 2 (loan.returned): UnknownDocument");

        assertThat(view.documents().generation()).isEqualTo(1);
        assertThat(view.documents().all()).hasSize(2);
        assertThat(client.getDatabase("test").listCollectionNames().into(new ArrayList<>()))
                .doesNotContain("sample-loans_2");
    }

    @Test
    void an_event_that_somebody_skipped_is_left_out_where_it_still_cannot_be_digested() {
        happened(lent(1));
        log.append("sample-loan-L-9", returned(9));
        happened(lent(2));

        Result result = rebuild(group -> Set.of(1L, 2L)).beside(view, Watching.NOBODY);

        assertThat(result.difference()).isNull();
        assertThat(view.documents().all()).hasSize(2);
    }

    @Test
    void whoever_watches_is_told_of_every_part_of_the_way() {
        for (int i = 1; i <= 2_500; i++) {
            log.append("sample-loan-L-" + i, lent(i));
        }
        rebuild(Skipped.NOTHING).of(view, position -> {});
        EnumSet<Phase> phases = EnumSet.noneOf(Phase.class);
        List<Double> done = new ArrayList<>();

        rebuild(Skipped.NOTHING).beside(view, (phase, events, part) -> {
            phases.add(phase);
            done.add(part);
        });

        assertThat(phases).containsExactly(Phase.FOLDING, Phase.WRITING, Phase.COMPARING);
        assertThat(done).isSorted().allMatch(part -> part >= 0 && part <= 1);
        assertThat(view.documents().count()).isEqualTo(2_500);
    }

    @Test
    void while_events_come_in_every_rebuild_and_every_check_finds_the_view_right() throws InterruptedException {
        whileEventsComeIn(rebuild(Skipped.NOTHING), 300);
    }

    /** @param loans so many loans come in beside each rebuild and beside each check */
    private void whileEventsComeIn(Rebuild rebuild, int loans) throws InterruptedException {
        Semaphore turns = new Semaphore(0);
        AtomicBoolean over = new AtomicBoolean();
        Thread following = Thread.ofPlatform().start(() -> {
            for (int number = 1; !over.get(); number++) {
                happened(lent(number + 1_000), lent(number + 1_000_000), returned(number + 1_000));
                turns.acquireUninterruptibly();
            }
        });
        try {
            for (int round = 0; round < 15; round++) {
                turns.release(loans);
                assertThat(rebuild.beside(view, Watching.NOBODY).difference()).isNull();
                turns.release(loans);
                assertThat(rebuild.compare(view, Watching.NOBODY).difference()).isNull();
            }
        } finally {
            over.set(true);
            turns.release();
        }
        following.join();

        assertThat(view.documents().position()).isEqualTo(log.head());
        assertThat(rebuild.compare(view, Watching.NOBODY).difference()).isNull();
        assertThat(view().documents().all()).isEqualTo(view.documents().all());
    }

    @Test
    void a_view_of_more_documents_than_may_be_in_memory_at_once_is_built_and_checked_in_parts() {
        for (int number = 1; number <= 100; number++) {
            happened(lent(number), returned(number));
        }
        Rebuild small = small();

        assertThat(small.compare(view, Watching.NOBODY).difference()).isNull();
        Result result = small.beside(view, Watching.NOBODY);

        assertThat(result.difference()).isNull();
        assertThat(result.events()).isEqualTo(200);
        assertThat(result.documents()).isEqualTo(100);
        assertThat(view.documents().all())
                .hasSize(100)
                .allSatisfy((id, loan) -> assertThat(loan.returnedOn()).isNotNull());
        assertThat(result.digestFolded())
                .isEqualTo(
                        rebuild(Skipped.NOTHING).compare(view, Watching.NOBODY).digestLive());

        stored("sample-loans_2").updateOne(Filters.eq("_id", "L-77"), Updates.set("state.pieces", 9));
        view.documents().forgetAll();
        assertThat(small.compare(view, Watching.NOBODY).difference())
                .isEqualTo(new Difference("L-77", "state.pieces", "9", "2"));
        assertThat(client.getDatabase("test").listCollectionNames().into(new ArrayList<>()))
                .doesNotContain("sample-loans", "sample-loans_3");
    }

    @Test
    void a_lost_view_of_many_documents_is_built_in_parts_too() {
        for (int number = 1; number <= 100; number++) {
            log.append("sample-loan-L-" + number, lent(number));
        }

        assertThat(small().of(view, position -> {})).isEqualTo(100);

        assertThat(view.documents().all()).hasSize(100);
    }

    @Test
    void while_events_come_in_a_view_built_in_parts_is_right_too() throws InterruptedException {
        happened(lent(1));
        whileEventsComeIn(small(), 10);
    }

    private Rebuild small() {
        EventReading reading = new EventReading(Upcasters.ALL);
        return new Rebuild(new LogFold(log, reading), new Closings(log, reading), Skipped.NOTHING, 20);
    }

    private Difference compared() {
        return Objects.requireNonNull(
                rebuild(Skipped.NOTHING).compare(view, Watching.NOBODY).difference());
    }

    private Rebuild rebuild(Skipped skipped) {
        EventReading reading = new EventReading(Upcasters.ALL);
        return new Rebuild(new LogFold(log, reading), new Closings(log, reading), skipped);
    }

    private View<Loan> view() {
        LoanCard fold = new LoanCard();
        return View.alone(fold, new MongoDocuments<>(fold, client.getDatabase("test"), 10_000, mongo));
    }

    private MongoCollection<Document> stored() {
        return stored("sample-loans");
    }

    private MongoCollection<Document> stored(String collection) {
        return client.getDatabase("test").getCollection(collection);
    }

    /** Puts events on record and has the view follow them. */
    private void happened(LoanEvent... events) {
        long from = log.head() + 1;
        for (LoanEvent event : events) {
            log.append(event.loan().toString(), event);
        }
        follow(from, events);
    }

    private void follow(long from, LoanEvent... events) {
        DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
        for (int i = 0; i < events.length; i++) {
            view.documents().fold(events[i], from + i);
        }
        batch.commit();
    }

    private static SampleLent lent(int number) {
        return new SampleLent(
                new LoanId("L-" + number), new CustomerAccountId("C001"), "stand", 2, DAY, DAY.plusDays(30), SOMEBODY);
    }

    private static SampleReturned returned(int number) {
        return new SampleReturned(new LoanId("L-" + number), DAY.plusDays(3), null, SOMEBODY);
    }
}
