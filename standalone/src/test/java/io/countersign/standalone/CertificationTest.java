package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.history.HistoryQuery.ListEvents;
import io.countersign.history.HistoryQuery.RecordedEvent;
import io.countersign.metadata.MetadataKeys;
import io.countersign.operation.ViewCommand.CertifyView;
import io.countersign.operation.ViewName;
import io.countersign.operation.ViewQuery.Certification;
import io.countersign.operation.ViewQuery.Certified;
import io.countersign.operation.ViewQuery.ListViews;
import io.countersign.operation.ViewQuery.ListViews.Views;
import io.countersign.operation.ViewQuery.NotCertified;
import io.countersign.operation.ViewQuery.View;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.query.history.LiveViews;
import io.countersign.seal.SealQuery.Checkpoint;
import io.countersign.seal.SealQuery.FindCheckpoint;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Views are certified on the real stores, and what is changed behind the program's back is named. */
@SuppressWarnings("NullAway.Init")
class CertificationTest {

    private static final ViewName ACCOUNTS = new ViewName("accounts");
    private static final Sender SYSTEM = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);
    private static final Sender ASSISTANT = person("assistant");
    private static final Sender FINANCE = person("finance");

    @TempDir
    private Path data = Path.of("");

    private ConfigurableApplicationContext program;
    private Messages office;

    @BeforeEach
    void start() {
        program = StandaloneApplication.start(0, data);
        office = program.getBean(Messages.class);
        appoint(ASSISTANT, Role.SALES_ASSISTANT);
        appoint(FINANCE, Role.FINANCE);
        open("C001");
        open("C002");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void every_view_is_certified_until_a_document_or_an_event_is_changed_behind_the_programs_back()
            throws IOException, InterruptedException {
        views().forEach(view -> office.sendAndWait(new CertifyView(view.view()), FINANCE));
        assertThat(views()).allSatisfy(view -> {
            Certified certified = Objects.requireNonNull(
                    certificationOf(view.view()).certified(), view.view().toString());
            assertThat(certified.position()).isPositive();
            assertThat(checkpointOver(certified.size()).root()).isEqualTo(certified.root());
            assertThat(checkpointOver(certified.size()).position()).isGreaterThanOrEqualTo(certified.position());
        });
        assertThat(health()).contains("\"seal\":{\"status\":\"UP\"", "\"certifiedViews\":{\"status\":\"UP\"");

        office.find(new FindAccount(new CustomerAccountId("C002")), Account.class, FINANCE);
        program.getBean(MongoClient.class)
                .getDatabase("countersign")
                .getCollection("accounts")
                .updateOne(Filters.eq("_id", "C002"), Updates.set("state.name", "Somebody else"));
        program.getBean(LiveViews.class)
                .find(ACCOUNTS)
                .orElseThrow()
                .documents()
                .forgetAll();
        NotCertified differs = notCertified();

        assertThat(differs.firstDifference()).isEqualTo("C002");
        assertThat(differs.firstBroken()).isNull();
        assertThat(health()).contains("\"certifiedViews\":{\"status\":\"DOWN\"");

        long position = events("account-C001").getFirst().position();
        change("update event set metadata = metadata || ' '::bytea where position = " + position);

        assertThat(notCertified().firstBroken()).isEqualTo(position);
        assertThat(events("view-accounts"))
                .extracting(RecordedEvent::name)
                .containsExactly(
                        "view.certification-ordered",
                        "view.certified",
                        "view.certification-ordered",
                        "view.not-certified",
                        "view.certification-ordered",
                        "view.not-certified");
        assertThat(events("view-accounts").getLast().metadata())
                .containsEntry(MetadataKeys.ACTOR, "automation:Certifications")
                .containsEntry(MetadataKeys.ON_BEHALF_OF, "finance");
    }

    private NotCertified notCertified() {
        office.sendAndWait(new CertifyView(ACCOUNTS), FINANCE);
        return Objects.requireNonNull(certificationOf(ACCOUNTS).failed());
    }

    private Certification certificationOf(ViewName name) {
        while (true) {
            Certification certification = views().stream()
                    .filter(view -> view.view().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .certification();
            if (!certification.underWay()) {
                return certification;
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private List<View> views() {
        return office.ask(new ListViews(), Views.class, FINANCE).views();
    }

    private Checkpoint checkpointOver(long size) {
        return office.find(new FindCheckpoint(size), Checkpoint.class, FINANCE).orElseThrow();
    }

    private List<RecordedEvent> events(String stream) {
        return office.ask(new ListEvents(stream, List.of(), null, 0, null, 100), ListEvents.Events.class, FINANCE)
                .events();
    }

    private String health() throws IOException, InterruptedException {
        String port = program.getEnvironment().getRequiredProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private void change(String sql) {
        try (Connection connection = program.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open(String account) {
        office.sendAndWait(
                new OpenAccount(
                        new CustomerAccountId(account),
                        "Customer " + account,
                        null,
                        new Region("East"),
                        null,
                        Standing.KEY,
                        Currency.getInstance("CNY")),
                ASSISTANT);
    }

    private void appoint(Sender who, Role role) {
        office.sendAndWait(new AppointStaffMember(who.actor(), List.of(role), List.of()), SYSTEM);
    }

    private static Sender person(String number) {
        return new Sender(new PersonId(number), null, "test", null);
    }
}
