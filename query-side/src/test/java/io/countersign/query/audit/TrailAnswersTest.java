package io.countersign.query.audit;

import static io.countersign.query.audit.Story.ASSISTANT;
import static io.countersign.query.audit.Story.AS_MANAGER;
import static io.countersign.query.audit.Story.AS_PRESIDENT;
import static io.countersign.query.audit.Story.CUSTOMER;
import static io.countersign.query.audit.Story.DIRECTOR;
import static io.countersign.query.audit.Story.EAST;
import static io.countersign.query.audit.Story.FINANCE;
import static io.countersign.query.audit.Story.LENT;
import static io.countersign.query.audit.Story.LOAN;
import static io.countersign.query.audit.Story.MANAGER;
import static io.countersign.query.audit.Story.MONEY;
import static io.countersign.query.audit.Story.ORDER;
import static io.countersign.query.audit.Story.OTHER;
import static io.countersign.query.audit.Story.PRESIDENT;
import static io.countersign.query.audit.Story.RELEASE;
import static io.countersign.query.audit.Story.SECOND;
import static io.countersign.query.audit.Story.TUESDAY;
import static io.countersign.query.audit.Story.approved;
import static io.countersign.query.audit.Story.asked;
import static io.countersign.query.audit.Story.came;
import static io.countersign.query.audit.Story.covered;
import static io.countersign.query.audit.Story.invoiced;
import static io.countersign.query.audit.Story.letGo;
import static io.countersign.query.audit.Story.paid;
import static io.countersign.query.audit.Story.put;
import static io.countersign.query.audit.Story.refused;
import static io.countersign.query.audit.Story.shipped;
import static io.countersign.query.audit.Story.slip;
import static io.countersign.query.audit.Story.withheld;
import static io.countersign.query.audit.Story.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent.DebtReopened;
import io.countersign.account.AccountEvent.OrderDropped;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.FiguresSeen;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.account.TakenBack;
import io.countersign.audit.AuditQuery.Decision;
import io.countersign.audit.AuditQuery.Evidence;
import io.countersign.audit.AuditQuery.FindTrail;
import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.audit.AuditQuery.ListTrails;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrail;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrails;
import io.countersign.audit.AuditQuery.Payment;
import io.countersign.audit.AuditQuery.Payment.Part;
import io.countersign.audit.AuditQuery.Request;
import io.countersign.audit.AuditQuery.Shipment;
import io.countersign.audit.AuditQuery.Trail;
import io.countersign.credit.CreditQuery.State;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a shipment came about, from the request to the money. */
class TrailAnswersTest {

    private final Story story = Story.ofAnApproval();

    @Test
    void every_step_names_its_event_with_both_times_and_who_acted() {
        story.itIs(TUESDAY.plusDays(1), 9, 0);
        long slip = story.happened(letGo(ORDER, RELEASE));
        story.happened(shipped(ORDER, RELEASE));
        Trail trail = trail("CR-1");

        Shipment shipment = Objects.requireNonNull(trail.shipment());
        assertThat(shipment.slip())
                .isEqualTo(new Evidence(
                        slip,
                        "account-C001",
                        4,
                        "account.outbound-slip-issued",
                        story.now().minusSeconds(60),
                        TUESDAY.plusDays(1),
                        new PersonId("p-1"),
                        null,
                        "[SALES_ASSISTANT] []"));
        assertThat(Objects.requireNonNull(shipment.shipped()).on())
                .as("the business date is the one in the event")
                .isEqualTo(TUESDAY);
        assertThat(shipment.basis()).isEqualTo(ShippingBasis.CREDIT_RELEASE);
        assertThat(shipment.waybill()).isEqualTo("SF-1");
        assertThat(trail.state()).isEqualTo(State.USED);
        assertThat(trail.customer()).isEqualTo("北墙");
        assertThat(nameOf(trail.placed())).isEqualTo("order.placed");
    }

    @Test
    void what_was_seen_is_shown_as_it_is_on_record_and_as_it_was_in_the_log_then() {
        story.happened(came(500));
        Request request = Objects.requireNonNull(trail("CR-1").request());

        assertThat(request.seenAgain())
                .as("money that came later was not there")
                .isEqualTo(request.seen());
        assertThat(request.differences()).isEmpty();
        assertThat(request.reason()).isEqualTo("开业");
        assertThat(request.policy().held()).isTrue();
        assertThat(nameOf(request.policy().publication())).isEqualTo("policy.published");
    }

    @Test
    void a_figure_that_differs_is_marked_and_is_a_finding_on_the_trail() {
        Story other = Story.ofAWithheldOrder();
        other.happened(asked(RELEASE, ORDER, 100, new FiguresSeen(yuan(0), yuan(7), 0, 1, null), 1));
        Trail trail = other.trail("CR-1").orElseThrow().trails().getFirst();

        assertThat(Objects.requireNonNull(trail.request()).differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.what()).isEqualTo("available"));
        assertThat(trail.findings()).extracting(Finding::kind).containsExactly(FindingKind.NOT_SUPPORTED);
    }

    @Test
    void a_decision_shows_what_it_took_and_the_events_that_gave_the_authority() {
        Decision decision = Objects.requireNonNull(trail("CR-1").decision());

        assertThat(decision.approved()).isTrue();
        assertThat(decision.needed()).containsExactly(Role.REGIONAL_MANAGER, Role.PRESIDENT);
        assertThat(decision.standing()).isEqualTo(Standing.KEY);
        assertThat(decision.region()).isEqualTo(EAST);
        assertThat(decision.unpaidOthers()).isZero();
        assertThat(decision.proved()).isTrue();
        assertThat(decision.proof())
                .singleElement()
                .satisfies(proof -> assertThat(proof.stream()).isEqualTo("person-manager"));
    }

    @Test
    void a_lent_authority_is_proved_by_the_delegation_and_the_owners_appointment() {
        Story lent = Story.ofARequest();
        lent.happened(new AuthorityDelegated(
                DIRECTOR, LOAN, Role.REGIONAL_MANAGER, List.of(EAST), TUESDAY, TUESDAY, "休假", MANAGER));
        lent.happened(approved(RELEASE, ORDER, DIRECTOR, LENT));
        Decision decision = Objects.requireNonNull(
                lent.trail("CR-1").orElseThrow().trails().getFirst().decision());

        assertThat(decision.proved()).isTrue();
        assertThat(decision.proof())
                .extracting(Evidence::event)
                .containsExactly("staff.authority-delegated", "staff.appointed");
    }

    @Test
    void an_authority_that_nobody_gave_is_proved_by_nothing() {
        Story other = Story.ofARequest();
        other.happened(approved(RELEASE, ORDER, ASSISTANT, AS_PRESIDENT));
        Trail trail = other.trail("CR-1").orElseThrow().trails().getFirst();

        assertThat(Objects.requireNonNull(trail.decision()).proved()).isFalse();
        assertThat(trail.decision().proof()).isEmpty();
        assertThat(trail.findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.OWN_REQUEST, FindingKind.NO_AUTHORITY);
    }

    @Test
    void what_was_not_paid_is_open_and_overdue_as_of_the_day_that_is_asked() {
        story.happened(letGo(ORDER, RELEASE));
        story.happened(invoiced(ORDER, 100, TUESDAY.plusDays(10)));
        story.happened(slip(60, ORDER));
        story.happened(came(60));
        story.happened(put(ORDER, 60, TUESDAY.plusDays(5)));

        assertThat(payment(TUESDAY.plusDays(4)).open()).isEqualTo(yuan(100));
        assertThat(payment(TUESDAY.plusDays(5)).open()).isEqualTo(yuan(40));
        assertThat(payment(TUESDAY.plusDays(10)).overdueDays()).isZero();
        assertThat(payment(TUESDAY.plusDays(13)).overdueDays()).isEqualTo(3);
        assertThat(payment(TUESDAY.plusDays(13)).parts())
                .singleElement()
                .satisfies(part -> assertThat(part.document()).isEqualTo("R-1"));
    }

    @Test
    void what_settled_it_is_shown_until_the_money_goes_back() {
        story.happened(letGo(ORDER, RELEASE));
        story.happened(invoiced(ORDER, 100, TUESDAY));
        story.happened(slip(100, ORDER));
        story.happened(came(100));
        story.happened(put(ORDER, 100, TUESDAY));
        long settled = story.happened(paid());
        Payment paid = trail("CR-1").payment();

        assertThat(Objects.requireNonNull(paid.settled()).position()).isEqualTo(settled);
        assertThat(paid.open()).isEqualTo(yuan(0));
        assertThat(trail("CR-1").state()).isEqualTo(State.SETTLED);

        story.happened(new RemittanceReversed(
                CUSTOMER,
                MONEY,
                yuan(100),
                List.of(new TakenBack(ORDER, yuan(100), TUESDAY, null)),
                TUESDAY,
                "退票",
                FINANCE));
        story.happened(new DebtReopened(CUSTOMER, ORDER, MONEY, RELEASE, yuan(100)));
        Payment unpaid = trail("CR-1").payment();

        assertThat(unpaid.settled()).isNull();
        assertThat(unpaid.open()).isEqualTo(yuan(100));
        assertThat(unpaid.parts()).extracting(Part::amount).containsExactly(yuan(100), yuan(-100));
        assertThat(trail("CR-1").state()).isEqualTo(State.USED);
    }

    @Test
    void a_cancelled_order_owes_nothing() {
        Story dropped = Story.ofAWithheldOrder();
        dropped.happened(new OrderDropped(CUSTOMER, ORDER, List.of(), "客户取消"));
        Trail trail = dropped.trail("SO-1").orElseThrow().trails().getFirst();

        assertThat(nameOf(trail.cancelled())).isEqualTo("account.order-dropped");
        assertThat(trail.payment().open()).isEqualTo(yuan(0));
    }

    @Test
    void an_order_has_a_trail_for_each_release_and_one_for_what_left_on_none() {
        Story twice = Story.ofARequest();
        twice.happened(refused(MANAGER, AS_MANAGER));
        twice.happened(asked(SECOND, ORDER, 100, new FiguresSeen(yuan(0), yuan(0), 0, 1, null), 1));
        twice.happened(refused(MANAGER, AS_MANAGER));
        twice.happened(slip(100, ORDER));
        twice.happened(came(100));
        twice.happened(covered(ORDER, 100));
        twice.happened(letGo(ORDER, null));

        assertThat(twice.trail("SO-1").orElseThrow().trails())
                .extracting(Trail::release)
                .containsExactly(RELEASE, SECOND, null);
        assertThat(twice.trail("CR-2").orElseThrow().trails())
                .extracting(Trail::release)
                .containsExactly(SECOND);
    }

    @Test
    void an_order_that_waits_has_a_trail_too() {
        Trail trail =
                Story.ofAWithheldOrder().trail("SO-1").orElseThrow().trails().getFirst();

        assertThat(trail.release()).isNull();
        assertThat(trail.shipment()).isNull();
        assertThat(trail.payment().open()).isEqualTo(yuan(100));
    }

    @Test
    void the_position_of_an_event_leads_to_what_it_is_about() {
        long approval = story.log.head();
        assertThat(trail(Long.toString(approval)).release()).isEqualTo(RELEASE);
        assertThat(trail(Long.toString(approval - 3)).order())
                .as("the order was placed")
                .isEqualTo(ORDER);
        assertThat(story.trail("1")).as("an appointment is about no order").isEmpty();
        assertThat(story.trail("99")).isEmpty();
        assertThat(story.trail("CR-9")).isEmpty();
        assertThat(story.trail("no number")).isEmpty();
    }

    @Test
    void other_orders_of_the_customer_are_added_up_and_not_shown() {
        story.happened(letGo(ORDER, RELEASE));
        story.happened(withheld(OTHER, 50, 50));
        story.happened(asked(SECOND, OTHER, 50, new FiguresSeen(yuan(0), yuan(0), 1, 1, null), 1));
        story.happened(letGo(OTHER, SECOND));
        Trail other = trail("CR-2");

        assertThat(Objects.requireNonNull(other.request()).differences()).isEmpty();
        assertThat(other.findings()).extracting(Finding::kind).containsExactly(FindingKind.SHIPPED_UNPAID);
        assertThat(trail("CR-1").findings()).isEmpty();
    }

    @Test
    void releases_are_listed_in_the_order_in_which_they_were_asked_for() {
        story.itIs(TUESDAY.plusDays(1), 9, 0);
        story.happened(withheld(OTHER, 50, 50));
        story.happened(asked(SECOND, OTHER, 50, new FiguresSeen(yuan(0), yuan(0), 1, 2, null), 1));

        assertThat(listed(null, null, null, null)).containsExactly("CR-1", "CR-2");
        assertThat(listed(TUESDAY.plusDays(1), null, null, null)).containsExactly("CR-2");
        assertThat(listed(null, TUESDAY, null, null)).containsExactly("CR-1");
        assertThat(listed(null, null, MANAGER, null)).containsExactly("CR-1");
        assertThat(listed(null, null, PRESIDENT, null)).isEmpty();
        assertThat(listed(null, null, null, State.OPEN)).containsExactly("CR-2");
        ListedTrails page = story.trails().answer(new ListTrails(null, null, null, null, CUSTOMER, 0, 1));
        ListedTrails next = story.trails()
                .answer(new ListTrails(null, null, null, null, CUSTOMER, Objects.requireNonNull(page.next()), 1));
        assertThat(next.trails().getFirst().release()).isEqualTo(SECOND);
        assertThat(next.next()).isNull();
    }

    private List<String> listed(
            @Nullable LocalDate from, @Nullable LocalDate until, @Nullable PersonId approver, @Nullable State state) {
        return story.trails().answer(new ListTrails(from, until, approver, state, null, 0, 10)).trails().stream()
                .map(ListedTrail::release)
                .map(release -> release.value())
                .toList();
    }

    private Trail trail(String number) {
        return story.trail(number).orElseThrow().trails().getFirst();
    }

    private Payment payment(LocalDate asOf) {
        return story.trails()
                .answer(new FindTrail("CR-1", asOf))
                .orElseThrow()
                .trails()
                .getFirst()
                .payment();
    }

    private static @Nullable String nameOf(@Nullable Evidence evidence) {
        return evidence == null ? null : evidence.event();
    }
}
