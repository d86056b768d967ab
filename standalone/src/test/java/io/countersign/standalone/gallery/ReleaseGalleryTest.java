package io.countersign.standalone.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.ReleaseId;
import io.countersign.account.Standing;
import io.countersign.audit.AuditQuery.Decision;
import io.countersign.audit.AuditQuery.Evidence;
import io.countersign.audit.AuditQuery.FindTrail;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.audit.AuditQuery.ListFindings;
import io.countersign.audit.AuditQuery.ListFindings.Findings;
import io.countersign.audit.AuditQuery.ListTrails;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrail;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrails;
import io.countersign.audit.AuditQuery.Payment.Part;
import io.countersign.audit.AuditQuery.Request;
import io.countersign.audit.AuditQuery.Severity;
import io.countersign.audit.AuditQuery.Trail;
import io.countersign.credit.CreditQuery.State;
import io.countersign.money.Money;
import io.countersign.query.audit.FindingAnswers;
import io.countersign.query.audit.TrailAnswers;
import io.countersign.query.audit.TrailFold;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.standalone.gallery.Planted.Violation;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.Selection;
import io.countersign.store.upcasting.Upcasters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Ninety days of an office that decides by its real rules, and now and then somebody who writes around them: every release
 * can be walked from its request to the money, and what was planted is found, and nothing else.
 */
class ReleaseGalleryTest {

    private static final long SEED = 20_260_120;
    private static final int CUSTOMERS = 60;
    private static final int DAYS = 96;
    private static final int DEEDS_A_DAY = 190;

    private static final Map<String, CustomerAtPlay> customers = new HashMap<>();
    private static final Random random = new Random(SEED);
    private static final OfficeAtPlay office = new OfficeAtPlay(ReleaseGalleryTest::heard);
    private static final PeopleAtPlay people = new PeopleAtPlay(office);
    private static final Planted planted = new Planted(office, people, ReleaseGalleryTest::customer);
    private static QueryGateway auditor = DefaultQueryGateway.builder()
            .queryBus(SimpleQueryBus.builder().build())
            .build();

    @BeforeAll
    static void the_office_lives() {
        people.come();
        for (int i = 0; i < CUSTOMERS; i++) {
            customer("C" + i).open(i % 5 == 4 ? Standing.REGULAR : Standing.KEY);
        }
        List<CustomerAtPlay> usual = List.copyOf(customers.values());
        for (int day = 0; day < DAYS; day++) {
            people.onDay(day);
            for (int deed = 0; deed < DEEDS_A_DAY; deed++) {
                usual.get(random.nextInt(usual.size())).anything();
            }
            planted.onDay(day, random);
            office.dayPasses();
        }
        auditor = auditor();
    }

    @AfterAll
    static void the_clock_goes_on() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void what_was_planted_is_found_and_nothing_else() {
        Findings findings = findings(null);

        assertThat(violations(findings))
                .containsExactlyElementsOf(planted.violations().stream()
                        .sorted(Comparator.comparingLong(Violation::position))
                        .toList());
        assertThat(planted.violations().stream().map(Violation::kind))
                .as("every kind of violation was planted")
                .containsAll(Stream.of(FindingKind.values())
                        .filter(kind -> kind.severity() == Severity.VIOLATION)
                        .toList());
        assertThat(findings.decisions()).isGreaterThan(500);
        assertThat(findings.shipments()).isGreaterThan(500);
    }

    @Test
    void refused_attempts_are_for_information() {
        Findings findings = findings(FindingKind.REFUSED_ATTEMPT);

        assertThat(findings.findings().stream()
                        .map(finding -> finding.evidence().position()))
                .containsExactlyElementsOf(planted.attempts());
    }

    @Test
    void every_release_can_be_walked_from_its_request_to_the_money() {
        List<ListedTrail> releases = releases();
        int whole = 0;
        for (ListedTrail listed : releases) {
            if (!listed.account().value().startsWith("X")) {
                Trail trail = trail(listed.release());
                demandThatItIsWhole(listed, trail);
                whole++;
            }
        }

        assertThat(whole).isGreaterThanOrEqualTo(1_000);
        for (State state : State.values()) {
            assertThat(releases.stream().filter(release -> release.state() == state))
                    .as(state.name())
                    .hasSizeGreaterThan(10);
        }
    }

    @Test
    void what_was_planted_is_shown_on_its_trail() {
        for (Finding finding : findings(null).findings()) {
            if (finding.kind().severity() == Severity.VIOLATION) {
                Trails trails = ask(
                        new FindTrail(Objects.requireNonNull(finding.order()).value(), null));
                assertThat(trails.trails().stream().flatMap(trail -> trail.findings().stream()))
                        .contains(finding);
            }
        }
    }

    private static void demandThatItIsWhole(ListedTrail listed, Trail trail) {
        Request request = Objects.requireNonNull(trail.request());
        assertThat(request.differences()).as(listed.toString()).isEmpty();
        assertThat(request.policy().held()).isTrue();
        assertThat(request.policy().publication()).isNotNull();
        assertThat(trail.findings()).isEmpty();
        assertThat(trail.placed()).isNotNull();
        assertThat(trail.state()).isEqualTo(listed.state());
        Decision decision = trail.decision();
        assertThat(decision == null).isEqualTo(listed.decided() == null);
        if (decision != null) {
            demandThatItIsProved(decision);
        }
        assertThat(positions(trail)).containsExactlyElementsOf(positions(listed));
        Money paid = trail.payment().parts().stream()
                .map(Part::amount)
                .reduce(trail.payment().price(), Money::minus);
        assertThat(trail.payment().open()).isEqualTo(trail.cancelled() == null ? paid : Money.zero(paid.currency()));
        if (listed.state() == State.USED) {
            assertThat(trail.shipment()).isNotNull();
            assertThat(trail.payment().open().isPositive()).isTrue();
        }
    }

    private static void demandThatItIsProved(Decision decision) {
        assertThat(decision.proved()).isTrue();
        assertThat(decision.proof()).hasSize(decision.authority().delegation() == null ? 1 : 2);
        assertThat(decision.proof())
                .allMatch(proof -> proof.position() < decision.evidence().position());
        assertThat(decision.needed()).contains(decision.authority().role());
        assertThat(decision.policy() == null || decision.policy().held()).isTrue();
    }

    /** The marks of a release, as the view has them. */
    private static List<Long> positions(ListedTrail listed) {
        return Stream.of(
                        listed.requested(),
                        listed.decided(),
                        listed.ended(),
                        listed.let(),
                        listed.shipped(),
                        listed.settled())
                .filter(Objects::nonNull)
                .map(ListTrails.Mark::position)
                .toList();
    }

    /** The same marks, as the walk along the streams came upon them. */
    private static List<Long> positions(Trail trail) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Objects.requireNonNull(trail.request()).evidence());
        if (trail.decision() != null) {
            evidence.add(trail.decision().evidence());
        }
        if (trail.ended() != null) {
            evidence.add(trail.ended().evidence());
        }
        if (trail.shipment() != null) {
            evidence.add(trail.shipment().slip());
            evidence.add(trail.shipment().shipped());
        }
        evidence.add(trail.payment().settled());
        return evidence.stream()
                .filter(Objects::nonNull)
                .map(Evidence::position)
                .toList();
    }

    private static List<Violation> violations(Findings findings) {
        return findings.findings().stream()
                .filter(finding -> finding.kind().severity() == Severity.VIOLATION)
                .map(finding -> new Violation(finding.kind(), finding.evidence().position()))
                .toList();
    }

    private static Findings findings(@Nullable FindingKind kind) {
        return auditor.query(new ListFindings(kind, null, null, 0, 100_000), ResponseTypes.instanceOf(Findings.class))
                .join();
    }

    private static List<ListedTrail> releases() {
        return auditor.query(
                        new ListTrails(null, null, null, null, null, 0, 100_000),
                        ResponseTypes.instanceOf(ListedTrails.class))
                .join()
                .trails();
    }

    private static Trail trail(ReleaseId release) {
        return ask(new FindTrail(release.value(), null)).trails().getFirst();
    }

    private static Trails ask(FindTrail question) {
        return auditor.query(question, ResponseTypes.optionalInstanceOf(Trails.class))
                .join()
                .orElseThrow();
    }

    private static CustomerAtPlay customer(String number) {
        return customers.computeIfAbsent(number, first -> new CustomerAtPlay(first, office, random));
    }

    private static void heard(Object event, long position) {
        if (event instanceof AccountEvent ofAccount) {
            customer(ofAccount.account().value()).hears(ofAccount);
        }
    }

    private static QueryGateway auditor() {
        EventReading reading = new EventReading(Upcasters.ALL);
        LogFold log = new LogFold(office.log(), reading);
        Closings closings = new Closings(office.log(), reading);
        DocumentsInMap<ListedTrail> register = new DocumentsInMap<>(new TrailFold());
        log.read(Selection.ofNames(new TrailFold().events()), (event, stored) -> {
            try {
                register.fold(event, closings.recorded(stored));
            } catch (Fold.UnknownDocument e) {
                assertThat(event).isNotInstanceOf(CreditReleaseRequested.class); // of a release that nobody asked for
            }
        });
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(new TrailAnswers(
                        () -> register,
                        log,
                        reading,
                        closings,
                        Clock.fixed(
                                office.today().atStartOfDay(OfficeAtPlay.ZONE).toInstant(), OfficeAtPlay.ZONE),
                        OfficeAtPlay.ZONE))
                .subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new FindingAnswers(log, reading, OfficeAtPlay.ZONE)).subscribe(bus);
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }
}
