package io.countersign.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Staff;
import io.countersign.web.factor.KeyOfSecrets;
import io.countersign.web.factor.SecondFactors;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.sending.Messages;
import io.countersign.web.tables.EdgeTables;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EdgeTrial
class FirstAdministratorTest {

    private static final String SOMEWHERE = "here";
    private static final KeyOfSecrets KEY = KeyOfSecrets.read("dHJpYWxzLXVzZS1hLWtleS10aGF0LWlzLW5vLXNlY3I=");

    private final Messages messages;
    private final EmbeddedPostgres postgres;
    private final Clock clock;

    FirstAdministratorTest(Messages messages, EmbeddedPostgres postgres, Clock clock) {
        this.messages = messages;
        this.postgres = postgres;
        this.clock = clock;
    }

    @Test
    void the_first_start_lets_one_person_in_who_must_choose_a_password() {
        Edge edge = emptyEdge("first_start");

        Optional<OneTimePassword> password = edge.first.appointWhenNobodyIsThere();

        assertThat(password).isPresent();
        SignIn signIn = edge.signIns.find("administrator").orElseThrow();
        assertThat(signIn.mustChoosePassword()).isTrue();
        assertThat(edge.passwords.prove("administrator", password.orElseThrow().value(), SOMEWHERE))
                .contains(Proof.byPassword(signIn.person(), signIn.stamp()));
    }

    @Test
    void a_password_that_nobody_used_is_replaced_by_the_next_start() {
        Edge edge = emptyEdge("second_start");
        OneTimePassword lost = edge.first.appointWhenNobodyIsThere().orElseThrow();

        OneTimePassword next = edge.first.appointWhenNobodyIsThere().orElseThrow();

        assertThat(edge.passwords.prove("administrator", lost.value(), SOMEWHERE))
                .isEmpty();
        assertThat(edge.passwords.prove("administrator", next.value(), SOMEWHERE))
                .isPresent();
    }

    @Test
    void once_somebody_is_there_nothing_is_given_away() {
        Edge edge = emptyEdge("later_start");
        OneTimePassword first = edge.first.appointWhenNobodyIsThere().orElseThrow();
        SignIn signIn = edge.signIns.find("administrator").orElseThrow();
        edge.passwords.change(signIn.person(), first.value(), "a chosen password", SOMEWHERE);

        assertThat(edge.first.appointWhenNobodyIsThere()).isEmpty();
    }

    @Test
    void where_others_were_appointed_there_is_no_first_start() {
        Edge edge = emptyEdge("staffed_start");
        edge.appointments.appoint("auditor", "Auditor", List.of(Role.AUDITOR), List.of(), Staff.PASSWORD, Staff.SYSTEM);

        assertThat(edge.first.appointWhenNobodyIsThere()).isEmpty();
    }

    private Edge emptyEdge(String name) {
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return new Edge(postgres.getDatabase("postgres", name), messages, clock);
    }

    /** The parts of the edge that a first start needs, over a database of their own. */
    private static final class Edge {

        final SignIns signIns;
        final Passwords passwords;
        final Appointments appointments;
        final FirstAdministrator first;

        Edge(DataSource database, Messages messages, Clock clock) {
            EdgeTables tables = new EdgeTables(database);
            Numbers numbers = new Numbers(clock);
            PeopleDirectory directory = new PeopleDirectory(database, tables, numbers, clock);
            signIns = new SignIns(database, tables, clock);
            SecondFactors factors = new SecondFactors(database, tables, KEY, clock::instant);
            passwords = new Passwords(
                    signIns, new FailedSignIns(database, tables, clock::instant), factors, new RememberedProofs(clock));
            appointments = new Appointments(
                    messages,
                    signIns,
                    new AccessTokens(database, tables, numbers, clock),
                    factors,
                    new StoredSessions(database, tables, numbers, clock::instant, Duration.ofHours(10)),
                    passwords,
                    new Admissions(signIns, factors, directory, messages, clock),
                    directory,
                    numbers);
            first = new FirstAdministrator(appointments, signIns);
        }
    }
}
