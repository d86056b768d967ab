package io.countersign.query.audit;

import static io.countersign.query.audit.Story.ADMINISTRATOR;
import static io.countersign.query.audit.Story.ASSISTANT;
import static io.countersign.query.audit.Story.AS_MANAGER;
import static io.countersign.query.audit.Story.AS_PRESIDENT;
import static io.countersign.query.audit.Story.CUSTOMER;
import static io.countersign.query.audit.Story.DIRECTOR;
import static io.countersign.query.audit.Story.EAST;
import static io.countersign.query.audit.Story.LENT;
import static io.countersign.query.audit.Story.LOAN;
import static io.countersign.query.audit.Story.MANAGER;
import static io.countersign.query.audit.Story.ORDER;
import static io.countersign.query.audit.Story.OTHER;
import static io.countersign.query.audit.Story.PRESIDENT;
import static io.countersign.query.audit.Story.RELEASE;
import static io.countersign.query.audit.Story.SECOND;
import static io.countersign.query.audit.Story.TUESDAY;
import static io.countersign.query.audit.Story.WEST;
import static io.countersign.query.audit.Story.approved;
import static io.countersign.query.audit.Story.asked;
import static io.countersign.query.audit.Story.came;
import static io.countersign.query.audit.Story.covered;
import static io.countersign.query.audit.Story.letGo;
import static io.countersign.query.audit.Story.refused;
import static io.countersign.query.audit.Story.shipped;
import static io.countersign.query.audit.Story.slip;
import static io.countersign.query.audit.Story.withheld;
import static io.countersign.query.audit.Story.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseLapsed;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.CreditReleaseWithdrawn;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.RegionChanged;
import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.FiguresSeen;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.attempt.AttemptEvent.AttemptRefused;
import io.countersign.attempt.AttemptsId;
import io.countersign.audit.AuditQuery.Difference;
import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.audit.AuditQuery.ListFindings;
import io.countersign.audit.AuditQuery.ListFindings.Findings;
import io.countersign.export.ExportEvent.ExportTaken;
import io.countersign.export.ExportFilter;
import io.countersign.export.ExportFormat;
import io.countersign.export.ExportId;
import io.countersign.export.Exported;
import io.countersign.export.ExportsId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.OfficePolicy.CreditTerms;
import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.policy.PolicyId;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import io.countersign.staff.StaffEvent.DelegationEnded;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not as it has to be is found, and exactly that. */
class FindingsTest {

    @Test
    void in_a_clean_history_there_is_nothing_to_find() {
        Story story = Story.ofAnApproval();
        story.happened(letGo(ORDER, RELEASE));
        story.happened(shipped(ORDER, RELEASE));

        assertThat(story.found()).isEmpty();
    }

    @Test
    void what_leaves_on_money_or_on_slips_needs_no_approval() {
        Story story = Story.ofAnOffice();
        story.happened(slip(100, ORDER));
        story.happened(covered(ORDER, 100));
        story.happened(new OutboundSlipIssued(CUSTOMER, ORDER, ShippingBasis.SLIP_SEEN, null, ASSISTANT));
        story.happened(came(150));
        story.happened(covered(OTHER, 50));
        story.happened(letGo(OTHER, null));

        assertThat(story.found()).isEmpty();
    }

    @Test
    void what_leaves_on_nothing_is_found_with_what_was_missing() {
        Story story = Story.ofAWithheldOrder();
        story.happened(slip(30, null));
        long position = story.happened(letGo(ORDER, null));

        assertThat(story.kinds()).containsExactly(FindingKind.SHIPPED_UNPAID);
        Finding finding = story.found().getFirst();
        assertThat(finding.evidence().position()).isEqualTo(position);
        assertThat(finding.order()).isEqualTo(ORDER);
        assertThat(finding.person()).isEqualTo(ASSISTANT);
        assertThat(finding.differences()).containsExactly(new Difference("shortBy", "CNY 0.00", "CNY 70.00"));
    }

    @Test
    void money_that_other_goods_have_left_on_is_there_for_nobody_else() {
        Story story = Story.ofAnOffice();
        story.happened(slip(100, null));
        story.happened(came(100));
        story.happened(covered(ORDER, 100));
        story.happened(letGo(ORDER, null));
        story.happened(withheld(OTHER, 100, 100));
        story.happened(letGo(OTHER, null));

        assertThat(story.found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.SHIPPED_UNPAID);
            assertThat(finding.order()).isEqualTo(OTHER);
        });
    }

    @Test
    void what_leaves_on_a_request_or_on_another_orders_approval_is_found() {
        Story request = Story.ofARequest();
        request.happened(letGo(ORDER, RELEASE));
        Story another = Story.ofAnApproval();
        another.happened(withheld(OTHER, 10, 10));
        another.happened(letGo(OTHER, RELEASE));

        assertThat(request.kinds()).containsExactly(FindingKind.SHIPPED_UNPAID);
        assertThat(another.kinds()).containsExactly(FindingKind.SHIPPED_UNPAID);
    }

    @Test
    void what_the_carrier_takes_without_a_slip_or_twice_is_found() {
        Story without = Story.ofAWithheldOrder();
        without.happened(shipped(ORDER, null));
        Story twice = Story.ofAnApproval();
        twice.happened(letGo(ORDER, RELEASE));
        twice.happened(shipped(ORDER, RELEASE));
        twice.happened(shipped(ORDER, RELEASE));

        assertThat(without.kinds()).containsExactly(FindingKind.SHIPPED_UNPAID);
        assertThat(twice.kinds()).containsExactly(FindingKind.SECOND_SHIPMENT);
    }

    @Test
    void a_shipment_that_says_other_than_its_slip_is_found() {
        Story story = Story.ofAnApproval();
        story.happened(letGo(ORDER, RELEASE));
        story.happened(shipped(ORDER, null));

        assertThat(story.found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.NOT_SUPPORTED);
            assertThat(finding.differences()).extracting(Difference::what).containsExactly("basis", "release");
        });
    }

    @Test
    void an_approval_is_used_once() {
        Story story = Story.ofAnApproval();
        story.happened(letGo(ORDER, RELEASE));
        story.happened(letGo(ORDER, RELEASE));

        assertThat(story.kinds()).containsExactly(FindingKind.SECOND_SHIPMENT);
    }

    @Test
    void an_approval_may_be_used_on_its_last_day_and_not_on_the_day_after() {
        Story last = Story.ofAnApproval();
        last.itIs(TUESDAY.plusDays(7), 23, 58);
        last.happened(letGo(ORDER, RELEASE));
        Story after = Story.ofAnApproval();
        after.itIs(TUESDAY.plusDays(8), 0, 5);
        after.happened(letGo(ORDER, RELEASE));

        assertThat(last.found()).isEmpty();
        assertThat(after.kinds()).containsExactly(FindingKind.APPROVAL_NOT_LIVE);
    }

    @Test
    void what_is_recorded_just_after_midnight_was_decided_before_it() {
        Story story = Story.ofAnApproval();
        story.itIs(TUESDAY.plusDays(7), 23, 59);
        story.happened(letGo(ORDER, RELEASE));

        assertThat(story.now()).isEqualTo(Instant.parse("2026-01-27T16:00:00Z"));
        assertThat(story.found()).isEmpty();
    }

    @Test
    void an_approval_that_was_taken_back_or_lapsed_is_over() {
        Story takenBack = Story.ofAnApproval();
        takenBack.happened(new CreditReleaseWithdrawn(CUSTOMER, RELEASE, ORDER, "x", ASSISTANT));
        takenBack.happened(letGo(ORDER, RELEASE));
        Story lapsed = Story.ofAnApproval();
        lapsed.happened(new CreditReleaseLapsed(CUSTOMER, RELEASE, ORDER, TUESDAY));
        lapsed.happened(letGo(ORDER, RELEASE));

        assertThat(takenBack.kinds()).containsExactly(FindingKind.APPROVAL_NOT_LIVE);
        assertThat(lapsed.kinds()).containsExactly(FindingKind.APPROVAL_NOT_LIVE);
    }

    @Test
    void the_manager_of_the_customers_region_approves_and_no_other() {
        Story moved = Story.ofARequest();
        moved.happened(new RegionChanged(CUSTOMER, EAST, WEST, "搬迁", ASSISTANT));
        moved.happened(approved(RELEASE, ORDER, MANAGER, AS_MANAGER));

        assertThat(moved.kinds()).containsExactly(FindingKind.NO_AUTHORITY);
    }

    @Test
    void an_authority_counts_from_its_event_to_the_event_that_takes_it() {
        Story dismissed = Story.ofARequest();
        dismissed.happened(new StaffMemberDismissed(MANAGER, "离职", ADMINISTRATOR));
        dismissed.happened(approved(RELEASE, ORDER, MANAGER, AS_MANAGER));
        Story dismissedLater = Story.ofAnApproval();
        dismissedLater.happened(new StaffMemberDismissed(MANAGER, "离职", ADMINISTRATOR));

        assertThat(dismissed.found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.differences())
                        .containsExactly(new Difference("authority", "REGIONAL_MANAGER (华东)", "-")));
        assertThat(dismissedLater.found()).isEmpty();
    }

    @Test
    void a_lent_role_counts_on_its_days_and_while_its_owner_has_it() {
        Story onItsDays = lent();
        onItsDays.happened(approved(RELEASE, ORDER, DIRECTOR, LENT));
        Story tooLate = lent();
        tooLate.itIs(TUESDAY.plusDays(3), 10, 0);
        tooLate.happened(approved(RELEASE, ORDER, DIRECTOR, LENT));
        Story ended = lent();
        ended.happened(new DelegationEnded(DIRECTOR, LOAN, "x", MANAGER));
        ended.happened(approved(RELEASE, ORDER, DIRECTOR, LENT));
        Story ownerLostIt = lent();
        ownerLostIt.happened(new AuthorityChanged(MANAGER, List.of(Role.SALESPERSON), List.of(), "x", ADMINISTRATOR));
        ownerLostIt.happened(approved(RELEASE, ORDER, DIRECTOR, LENT));

        assertThat(onItsDays.found()).isEmpty();
        assertThat(tooLate.kinds()).containsExactly(FindingKind.NO_AUTHORITY);
        assertThat(ended.kinds()).containsExactly(FindingKind.NO_AUTHORITY);
        assertThat(ownerLostIt.kinds()).containsExactly(FindingKind.NO_AUTHORITY);
    }

    @Test
    void while_another_release_is_unpaid_only_the_president_approves() {
        Story manager = secondRequest();
        manager.happened(approved(SECOND, OTHER, MANAGER, AS_MANAGER));
        Story president = secondRequest();
        president.happened(approved(SECOND, OTHER, PRESIDENT, AS_PRESIDENT));

        assertThat(manager.found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.differences())
                        .containsExactly(new Difference("role", "REGIONAL_MANAGER", "PRESIDENT")));
        assertThat(president.found()).isEmpty();
    }

    @Test
    void a_regular_customers_release_is_approved_by_whoever_the_policy_of_that_moment_names() {
        Story delivered = regular();
        delivered.happened(approved(RELEASE, ORDER, DIRECTOR, director()));
        Story other = regular();
        other.happened(policyThatNames(Role.SALES_DIRECTOR));
        other.happened(new CreditReleaseApproved(
                CUSTOMER, RELEASE, ORDER, null, director(), TUESDAY.plusDays(7), 2, DIRECTOR));

        assertThat(delivered.kinds()).containsExactly(FindingKind.NO_AUTHORITY);
        assertThat(other.found()).isEmpty();
    }

    @Test
    void nobody_approves_for_a_small_customer() {
        Story story = Story.ofARequest();
        story.happened(new StandingChanged(CUSTOMER, Standing.KEY, Standing.SMALL, "评级", ASSISTANT));
        story.happened(approved(RELEASE, ORDER, PRESIDENT, AS_PRESIDENT));

        assertThat(story.found())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.differences()).containsExactly(new Difference("role", "PRESIDENT", "-")));
    }

    @Test
    void who_refuses_has_the_authority_too() {
        Story manager = Story.ofARequest();
        manager.happened(refused(MANAGER, AS_MANAGER));
        Story assistant = Story.ofARequest();
        assistant.happened(refused(ASSISTANT, AS_MANAGER));

        assertThat(manager.found()).isEmpty();
        assertThat(assistant.kinds()).containsExactly(FindingKind.NO_AUTHORITY);
    }

    @Test
    void nobody_approves_what_they_asked_for_nor_by_the_role_of_whoever_asked() {
        Story own = Story.ofAWithheldOrder();
        own.happened(askedBy(MANAGER));
        own.happened(approved(RELEASE, ORDER, MANAGER, AS_MANAGER));
        Story theirs = Story.ofAWithheldOrder();
        theirs.happened(delegated());
        theirs.happened(askedBy(MANAGER));
        theirs.happened(approved(RELEASE, ORDER, DIRECTOR, LENT));

        assertThat(own.kinds()).containsExactly(FindingKind.OWN_REQUEST);
        assertThat(theirs.kinds()).containsExactly(FindingKind.OWN_REQUEST);
    }

    @Test
    void only_what_was_asked_and_is_open_is_decided() {
        Story never = Story.ofAWithheldOrder();
        never.happened(approved(RELEASE, ORDER, MANAGER, AS_MANAGER));
        Story refused = Story.ofARequest();
        refused.happened(refused(MANAGER, AS_MANAGER));
        refused.happened(approved(RELEASE, ORDER, PRESIDENT, AS_PRESIDENT));
        Story twice = Story.ofAnApproval();
        twice.happened(approved(RELEASE, ORDER, PRESIDENT, AS_PRESIDENT));

        assertThat(never.kinds()).containsExactly(FindingKind.NO_OPEN_REQUEST);
        assertThat(refused.kinds()).containsExactly(FindingKind.NO_OPEN_REQUEST);
        assertThat(twice.kinds()).containsExactly(FindingKind.NO_OPEN_REQUEST);
    }

    @Test
    void every_figure_that_was_seen_is_worked_out_again() {
        Story story = Story.ofAWithheldOrder();
        story.happened(asked(RELEASE, ORDER, 90, new FiguresSeen(yuan(1), yuan(2), 3, 4, TUESDAY), 5));

        assertThat(story.found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.NOT_SUPPORTED);
            assertThat(finding.differences())
                    .containsExactly(
                            new Difference("shortBy", "CNY 90.00", "CNY 100.00"),
                            new Difference("balance", "CNY 1.00", "CNY 0.00"),
                            new Difference("available", "CNY 2.00", "CNY 0.00"),
                            new Difference("unpaidReleases", "3", "0"),
                            new Difference("withheldOrders", "4", "1"),
                            new Difference("oldestOverdueOn", "2026-01-20", "-"),
                            new Difference("policyVersion", "5", "1"));
        });
    }

    @Test
    void an_approval_that_lasts_longer_than_the_policy_allows_is_found() {
        Story story = Story.ofARequest();
        story.happened(
                new CreditReleaseApproved(CUSTOMER, RELEASE, ORDER, null, AS_MANAGER, TUESDAY.plusDays(8), 1, MANAGER));

        assertThat(story.found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.differences())
                        .containsExactly(new Difference("lapsesOn", "2026-01-28", "2026-01-27")));
    }

    @Test
    void slips_that_are_called_money_are_found() {
        Story story = Story.ofAnOffice();
        story.happened(slip(100, ORDER));
        story.happened(covered(ORDER, 100));
        story.happened(letGo(ORDER, null));

        assertThat(story.found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.differences())
                        .containsExactly(new Difference("basis", "PAID_CONFIRMED", "SLIP_SEEN")));
    }

    @Test
    void an_event_that_cannot_be_stops_nothing() {
        Story story = Story.ofAnOffice();
        story.happened(Story.put(OTHER, 10, TUESDAY));
        story.happened(Story.paid());
        story.happened(letGo(ORDER, SECOND));
        story.happened(approved(SECOND, OTHER, PRESIDENT, AS_PRESIDENT));

        assertThat(story.kinds())
                .containsExactly(FindingKind.SHIPPED_UNPAID, FindingKind.NO_OPEN_REQUEST, FindingKind.NOT_SUPPORTED);
    }

    @Test
    void what_was_found_is_kept_and_only_what_came_since_is_looked_at() {
        Story story = Story.ofAWithheldOrder();
        assertThat(story.found()).isEmpty();
        story.happened(letGo(ORDER, null));
        assertThat(story.found()).hasSize(1);
        assertThat(story.found()).hasSize(1);
    }

    @Test
    void of_the_past_is_found_what_was_recorded_by_then() {
        Story story = Story.ofAWithheldOrder();
        story.itIs(TUESDAY.plusDays(1), 10, 0);
        story.happened(letGo(ORDER, null));

        assertThat(story.findings.found(TUESDAY, null).findings()).isEmpty();
        assertThat(story.findings.found(TUESDAY.plusDays(1), null).findings()).hasSize(1);
        assertThat(story.findings.found(null, story.now().minusMillis(1)).findings())
                .isEmpty();
        assertThat(story.findings.found(TUESDAY, story.now()).findings()).isEmpty();
        assertThat(story.findings.found(null, story.now()).shipments()).isEqualTo(1);
    }

    @Test
    void attempts_are_for_information_and_findings_come_in_pages_and_by_kind() {
        Story story = Story.ofAWithheldOrder();
        AttemptsId attempts = AttemptsId.of(MANAGER, TUESDAY);
        long first = story.happened(
                new AttemptRefused(attempts, MANAGER, "ApproveCreditRelease", "account-C001", List.of("CRL-9")));
        long second = story.happened(letGo(ORDER, null));

        Findings all = story.findings.answer(new ListFindings(null, null, null, 0, 10));
        Findings page = story.findings.answer(new ListFindings(null, null, null, 0, 1));
        Findings next = story.findings.answer(new ListFindings(null, null, null, first, 1));
        Findings violations = story.findings.answer(new ListFindings(FindingKind.SHIPPED_UNPAID, null, null, 0, 10));

        assertThat(all.violations()).isEqualTo(1);
        assertThat(all.findings()).hasSize(2);
        assertThat(all.next()).isNull();
        assertThat(page.findings()).extracting(Finding::kind).containsExactly(FindingKind.REFUSED_ATTEMPT);
        assertThat(page.next()).isEqualTo(first);
        assertThat(next.findings().getFirst().evidence().position()).isEqualTo(second);
        assertThat(next.next()).isNull();
        assertThat(violations.findings()).hasSize(1);
        assertThat(violations.violations()).isEqualTo(1);
    }

    @Test
    void that_somebody_looked_a_confidential_paper_up_is_for_information_and_an_export_is_none_of_it() {
        Story story = Story.ofAWithheldOrder();
        long read = story.happened(taken("1", Exported.CONFIDENTIAL_PAPER));
        story.happened(taken("2", "receivables"));

        Findings all = story.findings.answer(new ListFindings(null, null, null, 0, 10));

        assertThat(all.violations()).isZero();
        assertThat(all.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.CONFIDENTIAL_READ);
            assertThat(finding.person()).isEqualTo(MANAGER);
            assertThat(finding.evidence().position()).isEqualTo(read);
            assertThat(finding.differences()).containsExactly(new Difference("paper", "P-1", "P-1"));
        });
    }

    private static ExportTaken taken(String number, String what) {
        return new ExportTaken(
                ExportsId.of(MANAGER, TUESDAY),
                new ExportId(number),
                MANAGER,
                new Exported(what, ExportFormat.JSON, List.of(new ExportFilter("paper", "P-1")), null, null, null));
    }

    private static Story lent() {
        Story story = Story.ofARequest();
        story.happened(delegated());
        return story;
    }

    private static AuthorityDelegated delegated() {
        return new AuthorityDelegated(
                DIRECTOR, LOAN, Role.REGIONAL_MANAGER, List.of(EAST), TUESDAY, TUESDAY.plusDays(2), "休假", MANAGER);
    }

    private static Story secondRequest() {
        Story story = Story.ofAnApproval();
        story.happened(letGo(ORDER, RELEASE));
        story.happened(withheld(OTHER, 50, 50));
        story.happened(asked(SECOND, OTHER, 50, new FiguresSeen(yuan(0), yuan(0), 1, 1, null), 1));
        return story;
    }

    private static Story regular() {
        Story story = Story.ofARequest();
        story.happened(new StandingChanged(CUSTOMER, Standing.KEY, Standing.REGULAR, "评级", ASSISTANT));
        return story;
    }

    private static ExercisedAuthority director() {
        return new ExercisedAuthority(Role.SALES_DIRECTOR, null, null, null);
    }

    private static PolicyPublished policyThatNames(Role approver) {
        OfficePolicy delivered = OfficePolicy.AS_DELIVERED;
        return new PolicyPublished(
                PolicyId.OFFICE,
                2,
                new OfficePolicy(
                        new CreditTerms(7, List.of(approver)),
                        delivered.dunning(),
                        delivered.reservations(),
                        delivered.projects(),
                        delivered.papers(),
                        delivered.bank()),
                "x",
                ADMINISTRATOR);
    }

    private static CreditReleaseRequested askedBy(PersonId person) {
        return new CreditReleaseRequested(
                CUSTOMER, RELEASE, ORDER, yuan(100), "开业", new FiguresSeen(yuan(0), yuan(0), 0, 1, null), 1, person);
    }
}
