package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.countersign.account.CustomerAccountId;
import io.countersign.loan.LoanCommand.LendSample;
import io.countersign.loan.LoanCommand.TakeSampleBack;
import io.countersign.loan.LoanEvent;
import io.countersign.loan.LoanEvent.SampleLent;
import io.countersign.loan.LoanId;
import io.countersign.metadata.MetadataKeys;
import io.countersign.operation.DeadLetterCommand.RetryDeadLetter;
import io.countersign.operation.DeadLetterCommand.SkipDeadLetter;
import io.countersign.operation.DeadLetterId;
import io.countersign.operation.DeadLetterQuery;
import io.countersign.operation.DeadLetterQuery.DeadLetter;
import io.countersign.operation.DeadLetterQuery.Explanation;
import io.countersign.operation.DeadLetterQuery.FindDeadLetter;
import io.countersign.operation.DeadLetterQuery.ListDeadLetters;
import io.countersign.operation.FollowerName;
import io.countersign.operation.ViewCommand.RebuildView;
import io.countersign.operation.ViewName;
import io.countersign.operation.ViewQuery.CheckDrift;
import io.countersign.operation.ViewQuery.CheckDrift.DriftReport;
import io.countersign.operation.ViewQuery.ListViews;
import io.countersign.operation.ViewQuery.ListViews.Views;
import io.countersign.operation.ViewQuery.Rebuild;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.query.documents.EmbeddedMongo;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.documents.TimelessFold;
import io.countersign.query.history.Reached;
import io.countersign.query.registers.Register;
import io.countersign.query.registers.RegistersProjection;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.store.names.StoredNames;
import io.countersign.store.processing.StreamingGroup;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Handlers that really fail, in a group of their own and in a view, on the real stores. */
class PoisonTest {

    private static final String GROUP = "taster";
    private static final String STORE_IS_AWAY = "while a store is away";
    private static final Sender SYSTEM = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);
    private static final Sender ASSISTANT = person("assistant");
    private static final Sender ADMINISTRATOR = person("administrator");

    /** What is poisonous now. */
    private static final Set<String> POISONOUS = ConcurrentHashMap.newKeySet();

    /** What the group has digested, in order. */
    private static final List<String> DIGESTED = new CopyOnWriteArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext program;

    @SuppressWarnings("NullAway.Init")
    private static Messages office;

    @BeforeAll
    static void start() {
        SpringApplication application = new SpringApplication(StandaloneApplication.class, Poison.class);
        application.setDefaultProperties(Map.of(
                "server.port", 0, "countersign.data", data.toAbsolutePath().toString()));
        program = application.run();
        office = program.getBean(Messages.class);
        office.sendAndWait(new AppointStaffMember(ASSISTANT.actor(), List.of(Role.SALES_ASSISTANT), List.of()), SYSTEM);
        office.sendAndWait(
                new AppointStaffMember(ADMINISTRATOR.actor(), List.of(Role.ADMINISTRATOR), List.of()), SYSTEM);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void nothingIsPoisonous() {
        POISONOUS.clear();
        DIGESTED.clear();
    }

    @Test
    void what_is_poisonous_is_parked_with_its_cause_what_comes_behind_waits_and_the_neighbours_go_on() {
        POISONOUS.add("A-2");
        lend("A-1");
        lend("A-2");
        takeBack("A-2");
        lend("A-3");
        takeBack("A-1");

        DeadLetter parked = letter("A-2");
        assertThat(parked.cause()).isEqualTo("IllegalStateException");
        assertThat(parked.message()).isEqualTo("A-2 is poisonous");
        assertThat(parked.explanation()).isEqualTo(Explanation.FAILED);
        assertThat(parked.behind()).isEqualTo(1);
        assertThat(DIGESTED).containsExactly("A-1", "A-3", "A-1 back");
    }

    @Test
    void retried_in_vain_it_stays_and_retried_when_the_cause_is_gone_it_is_digested_with_what_waited() {
        POISONOUS.add("B-1");
        lend("B-1");
        takeBack("B-1");

        DeadLetter parked = letter("B-1");
        retry(parked);
        assertThat(find(parked).state()).isEqualTo(DeadLetterQuery.State.WAITING);
        assertThat(find(parked).by()).isEqualTo(ADMINISTRATOR.actor());
        assertThat(find(parked).behind()).isEqualTo(1);

        POISONOUS.clear();
        retry(parked);
        assertThat(find(parked).state()).isEqualTo(DeadLetterQuery.State.DIGESTED);
        assertThat(DIGESTED).containsExactly("B-1", "B-1 back");
        lend("B-2");
        settle();
        assertThat(DIGESTED).containsExactly("B-1", "B-1 back", "B-2");
    }

    @Test
    void where_only_the_first_of_a_line_is_digested_it_is_gone_and_the_next_one_says_what_is_wrong() {
        POISONOUS.add("F-1");
        lend("F-1");
        takeBack("F-1");
        DeadLetter first = letter("F-1");
        POISONOUS.clear();
        POISONOUS.add("F-1 back");

        retry(first);

        assertThat(find(first).state()).isEqualTo(DeadLetterQuery.State.DIGESTED);
        DeadLetter next = letter("F-1");
        assertThat(next.event()).isEqualTo("loan.returned");
        assertThat(next.message()).isEqualTo("F-1 back is poisonous");
        assertThat(DIGESTED).containsExactly("F-1");
    }

    @Test
    void skipped_it_is_gone_and_what_waited_behind_it_is_digested() {
        POISONOUS.add("C-1");
        lend("C-1");
        takeBack("C-1");
        DeadLetter parked = letter("C-1");

        office.sendAndWait(new SkipDeadLetter(parked.letter().follower(), parked.letter(), "a trial"), ADMINISTRATOR);

        assertThat(find(parked).state()).isEqualTo(DeadLetterQuery.State.SKIPPED);
        assertThat(DIGESTED).containsExactly("C-1 back");
        assertThat(letters()).noneMatch(letter -> letter.stream().equals("sample-loan-C-1"));
    }

    @Test
    void retried_while_a_store_is_away_it_stays() {
        POISONOUS.add("G-1");
        lend("G-1");
        DeadLetter parked = letter("G-1");
        POISONOUS.clear();
        POISONOUS.add("G-1 " + STORE_IS_AWAY);

        retry(parked);
        assertThat(find(parked).state()).isEqualTo(DeadLetterQuery.State.WAITING);

        POISONOUS.clear();
        retry(parked);
        assertThat(find(parked).state()).isEqualTo(DeadLetterQuery.State.DIGESTED);
        assertThat(DIGESTED).containsExactly("G-1");
    }

    @Test
    void every_one_of_many_letters_can_be_retried_whichever_was_touched_last() {
        for (int i = 10; i < 35; i++) {
            POISONOUS.add("D-" + i);
            lend("D-" + i);
        }
        DeadLetter last = letter("D-34");
        POISONOUS.remove("D-34");

        retry(last);

        assertThat(DIGESTED).containsExactly("D-34");
        assertThat(find(last).state()).isEqualTo(DeadLetterQuery.State.DIGESTED);
        assertThat(letters().stream().filter(letter -> letter.stream().contains("-D-")))
                .hasSize(24);
    }

    @Test
    void a_view_is_not_rebuilt_over_what_it_cannot_digest_until_that_is_skipped() {
        POISONOUS.add("view E-1");
        lend("E-1");
        lend("E-2");
        settle();
        DeadLetter parked = parkedBy(RegistersProjection.GROUP, "E-1");
        ViewName tasted = new ViewName("tasted");

        String failure = "event " + parked.letter().position() + " (loan.lent): IllegalStateException";
        assertThat(office.ask(new CheckDrift(tasted), DriftReport.class, ADMINISTRATOR)
                        .views())
                .singleElement()
                .satisfies(view -> assertThat(view.failure()).isEqualTo(failure));
        assertThat(rebuilt(tasted).failure()).isEqualTo(failure);

        office.sendAndWait(new SkipDeadLetter(parked.letter().follower(), parked.letter(), "a trial"), ADMINISTRATOR);
        find(parked);
        Rebuild after = rebuilt(tasted);
        assertThat(after.failure()).isNull();
        assertThat(Objects.requireNonNull(after.outcome()).isSame()).isTrue();

        POISONOUS.clear();
        assertThat(Objects.requireNonNull(office.ask(new CheckDrift(tasted), DriftReport.class, ADMINISTRATOR)
                                .views()
                                .getFirst()
                                .difference())
                        .document())
                .isEqualTo("E-1");
    }

    private static Rebuild rebuilt(ViewName name) {
        office.sendAndWait(new RebuildView(name, "a trial"), ADMINISTRATOR);
        Rebuild rebuild = lastOf(name);
        while (rebuild.endedAt() == null) {
            Thread.onSpinWait();
            rebuild = lastOf(name);
        }
        return rebuild;
    }

    private static Rebuild lastOf(ViewName name) {
        return Objects.requireNonNull(office.ask(new ListViews(), Views.class, ADMINISTRATOR).views().stream()
                .filter(view -> view.view().equals(name))
                .findFirst()
                .orElseThrow()
                .last());
    }

    private static void lend(String number) {
        office.sendAndWait(
                new LendSample(
                        new LoanId(number),
                        new CustomerAccountId("C001"),
                        "stand",
                        1,
                        office.today(),
                        office.today().plusDays(1)),
                ASSISTANT);
    }

    private static void takeBack(String number) {
        office.sendAndWait(new TakeSampleBack(new LoanId(number), office.today(), null), ASSISTANT);
    }

    private static DeadLetter letter(String loan) {
        settle();
        return parkedBy(GROUP, loan);
    }

    private static DeadLetter parkedBy(String group, String loan) {
        return letters().stream()
                .filter(letter -> letter.letter().follower().equals(new FollowerName(group)))
                .filter(letter -> letter.stream().equals("sample-loan-" + loan))
                .findFirst()
                .orElseThrow();
    }

    private static List<DeadLetter> letters() {
        return office.ask(new ListDeadLetters(null), ListDeadLetters.DeadLetters.class, ADMINISTRATOR)
                .letters();
    }

    private static DeadLetter find(DeadLetter letter) {
        DeadLetterId id = letter.letter();
        return office.find(new FindDeadLetter(id), DeadLetter.class, ADMINISTRATOR)
                .orElseThrow();
    }

    private static void retry(DeadLetter letter) {
        office.sendAndWait(new RetryDeadLetter(letter.letter().follower(), letter.letter()), ADMINISTRATOR);
        find(letter);
    }

    private static void settle() {
        Reached reached = program.getBean(Reached.class);
        reached.await(GROUP);
        reached.await(RegistersProjection.GROUP);
    }

    private static Sender person(String number) {
        return new Sender(new PersonId(number), null, "test", null);
    }

    /** A group and a view that cannot digest what is poisonous. */
    @Configuration(proxyBeanMethods = false)
    static class Poison {

        @Bean
        StreamingGroup tasterGroup() {
            return new StreamingGroup(GROUP, 10);
        }

        @Bean
        Taster taster() {
            return new Taster();
        }

        @Bean
        Register<Tasted> tasted(MongoClient client, EmbeddedMongo mongo, Reached reached) {
            Tasting fold = new Tasting();
            return new Register<>(
                    fold, new MongoDocuments<>(fold, client.getDatabase("countersign"), 1_000, mongo), reached::await);
        }
    }

    /** Digests loans, unless they are poisonous. */
    @ProcessingGroup(GROUP)
    static final class Taster {

        @EventHandler
        void on(LoanEvent event) {
            String what = event.loan().value() + (event instanceof SampleLent ? "" : " back");
            demandDigestible(what);
            DIGESTED.add(what);
        }
    }

    private static void demandDigestible(String what) {
        if (POISONOUS.contains(what)) {
            throw new IllegalStateException(what + " is poisonous");
        }
        if (POISONOUS.contains(what + " " + STORE_IS_AWAY)) {
            throw new IllegalStateException(new SQLException(STORE_IS_AWAY));
        }
    }

    /** A loan that was tasted. */
    public record Tasted(String loan) {}

    private static final class Tasting implements TimelessFold<Tasted> {

        @Override
        public String name() {
            return "tasted";
        }

        @Override
        public Class<Tasted> document() {
            return Tasted.class;
        }

        @Override
        public Set<String> events() {
            return StoredNames.namesOf(SampleLent.class);
        }

        @Override
        public @Nullable String documentOf(Object event) {
            return event instanceof SampleLent lent ? lent.loan().value() : null;
        }

        @Override
        public Tasted after(@Nullable Tasted before, Object event) {
            String loan = ((SampleLent) event).loan().value();
            demandDigestible("view " + loan);
            return new Tasted(loan);
        }
    }
}
