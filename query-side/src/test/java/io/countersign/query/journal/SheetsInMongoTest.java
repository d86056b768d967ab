package io.countersign.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.Allocation;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.operation.ViewQuery.Difference;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.query.documents.Codecs;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.EmbeddedMongo;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.documents.Recorded;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.history.Rebuild;
import io.countersign.query.history.Rebuild.Result;
import io.countersign.query.history.Rebuild.Watching;
import io.countersign.query.history.Skipped;
import io.countersign.query.history.View;
import io.countersign.remittance.RemittanceId;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.LogInMemory;
import io.countersign.store.upcasting.Upcasters;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view whose documents hand something on to each other is kept, followed, built anew and compared like any other. */
@SuppressWarnings("NullAway.Init")
class SheetsInMongoTest {

    private static final EventReading READING = new EventReading(Upcasters.ALL);
    private static final BookFold FOLD = new BookFold(ZoneOffset.UTC);
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Instant MOMENT = Instant.parse("2026-06-01T00:00:00Z");
    private static final PersonId SOMEBODY = new PersonId("p-1");
    private static final int INVOICES = 130;
    private static final int DOCUMENTS = 2 + 2 + 3 + 2 + 1;

    @TempDir
    private Path data = Path.of("");

    private final LogInMemory log = new LogInMemory();
    private final List<AccountEvent> life = new ArrayList<>();
    private EmbeddedMongo mongo;
    private MongoClient client;

    /** Two customers are billed on one day, and pay some of it the day after. */
    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.start(data);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri()))
                .codecRegistry(Codecs.ALL)
                .build());
        happened(opened("C1"));
        happened(opened("C2"));
        for (int i = 0; i < INVOICES; i++) {
            CustomerAccountId account = new CustomerAccountId(i % 3 == 0 ? "C1" : "C2");
            OrderId order = new OrderId("SO-" + i);
            Money amount = new Money(1_000 + i, CNY);
            happened(new InvoiceCharged(account, order, new InvoiceNumber("INV-" + i), amount, DAY, DAY.plusDays(30)));
            if (i % 4 == 0) {
                RemittanceId remittance = new RemittanceId("R-" + i);
                LocalDate next = DAY.plusDays(1);
                happened(new RemittanceConfirmed(account, remittance, amount, amount, next, SOMEBODY));
                happened(new RemittanceAllocated(account, remittance, List.of(new Allocation(order, amount, next))));
            }
        }
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void batches_of_any_size_give_what_one_event_after_the_other_gives() {
        MongoDocuments<Sheet> documents = documents();
        for (int from = 0, size = 1; from < life.size(); from += size, size = size * 2 % 31 + 1) {
            follow(documents, from, Math.min(life.size(), from + size));
        }
        assertThat(documents.all()).isEqualTo(inMap()).hasSize(DOCUMENTS);
        assertThat(documents().all()).isEqualTo(inMap());
    }

    @Test
    void seeing_history_twice_changes_nothing() {
        MongoDocuments<Sheet> documents = documents();
        follow(documents, 0, life.size());
        follow(documents, 0, life.size());
        follow(documents(), 17, life.size());
        assertThat(documents().all()).isEqualTo(inMap());
    }

    @Test
    void who_was_told_before_a_crash_is_not_told_again() {
        follow(documents(), 0, 100);
        Map<String, Document> before = stored();
        follow(documents(), 100, 160);
        // as if the program had ended after those who are told were written, and before those who tell
        before.forEach((id, document) -> {
            if (id.startsWith("account-")) {
                collection("books").replaceOne(Filters.eq("_id", id), document);
            }
        });
        follow(documents(), 100, life.size());
        assertThat(documents().all()).isEqualTo(inMap());
    }

    @Test
    void those_who_are_told_are_written_before_those_who_tell() {
        List<String> written = new ArrayList<>();
        try (MongoClient listened = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri()))
                .codecRegistry(Codecs.ALL)
                .addCommandListener(writing(written))
                .build())) {
            follow(new MongoDocuments<>(FOLD, listened.getDatabase("test"), 1_000, mongo), 0, life.size());
        }
        assertThat(written.stream().map(SheetsInMongoTest::kindOf).distinct())
                .containsExactly("a sheet, or all days", "a day", "a customer");
    }

    private static String kindOf(String id) {
        if (id.startsWith("account-")) {
            return "a customer";
        }
        return id.matches("day-....-..-..") ? "a day" : "a sheet, or all days";
    }

    /** Notes the ids of the documents that are added to the view, in the order in which the server is told. */
    private static CommandListener writing(List<String> ids) {
        return new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (event.getCommandName().equals("insert")) {
                    event.getCommand()
                            .getArray("documents")
                            .forEach(document -> ids.add(
                                    document.asDocument().getString("_id").getValue()));
                }
            }
        };
    }

    @Test
    void it_is_built_anew_beside_and_is_the_same() {
        MongoDocuments<Sheet> documents = documents();
        follow(documents, 0, life.size());

        Result result = rebuild().beside(View.alone(FOLD, documents), Watching.NOBODY);

        assertThat(result.difference()).isNull();
        assertThat(result.digestFolded()).isEqualTo(result.digestLive());
        assertThat(result.documents()).isEqualTo(DOCUMENTS);
        assertThat(result.generation()).isEqualTo(2);
        assertThat(documents.all()).isEqualTo(inMap());
        assertThat(stored("books_2")).hasSize(DOCUMENTS);
    }

    @Test
    void it_is_built_from_nothing_and_followed_from_there() {
        LogInMemory all = new LogInMemory();
        for (int i = 0; i < 150; i++) {
            all.append(life.get(i).account().toString(), life.get(i), MOMENT);
        }
        MongoDocuments<Sheet> documents = documents();
        new Rebuild(new LogFold(all, READING), new Closings(all, READING), Skipped.NOTHING)
                .of(View.alone(FOLD, documents), position -> {});
        follow(documents, 150, life.size());
        assertThat(documents.all()).isEqualTo(inMap());
    }

    @Test
    void a_full_sheet_that_somebody_changed_is_named() {
        MongoDocuments<Sheet> documents = documents();
        follow(documents, 0, life.size());
        collection("books")
                .updateOne(Filters.eq("_id", "day-2026-05-04-0"), Updates.set("state.entries.0.document", "INV-X"));
        documents.forgetAll();

        Difference difference = Objects.requireNonNull(
                rebuild().compare(View.alone(FOLD, documents), Watching.NOBODY).difference());

        assertThat(difference.document()).isEqualTo("day-2026-05-04-0");
        assertThat(difference.field()).isEqualTo("state.entries");
        assertThat(stored()).hasSize(DOCUMENTS);
        assertThat(client.getDatabase("test").listCollectionNames()).containsOnly("books", "view_positions");
    }

    private void happened(AccountEvent event) {
        life.add(event);
        log.append(event.account().toString(), event, MOMENT);
    }

    private static AccountEvent opened(String code) {
        return new AccountEvent.AccountOpened(
                new CustomerAccountId(code), code, null, new Region("East"), null, Standing.KEY, CNY);
    }

    private MongoDocuments<Sheet> documents() {
        return new MongoDocuments<>(FOLD, client.getDatabase("test"), 1_000, mongo);
    }

    private Rebuild rebuild() {
        return new Rebuild(new LogFold(log, READING), new Closings(log, READING), Skipped.NOTHING);
    }

    private void follow(MongoDocuments<Sheet> documents, int from, int to) {
        DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
        for (int i = from; i < to; i++) {
            documents.fold(life.get(i), recorded(i));
        }
        batch.commit();
    }

    private Map<String, Sheet> inMap() {
        DocumentsInMap<Sheet> documents = new DocumentsInMap<>(FOLD);
        for (int i = 0; i < life.size(); i++) {
            documents.fold(life.get(i), recorded(i));
        }
        return documents.all();
    }

    private static Recorded recorded(int event) {
        return new Recorded(event + 1L, MOMENT, LocalDate.MIN);
    }

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    private Map<String, Document> stored() {
        return stored("books");
    }

    private Map<String, Document> stored(String name) {
        Map<String, Document> stored = new TreeMap<>();
        collection(name).find().forEach(document -> stored.put(document.getString("_id"), document));
        return stored;
    }
}
