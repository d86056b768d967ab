package io.countersign.query.audit;

import static io.countersign.query.audit.Story.ASSISTANT;
import static io.countersign.query.audit.Story.AS_MANAGER;
import static io.countersign.query.audit.Story.CUSTOMER;
import static io.countersign.query.audit.Story.MANAGER;
import static io.countersign.query.audit.Story.MONEY;
import static io.countersign.query.audit.Story.ORDER;
import static io.countersign.query.audit.Story.RELEASE;
import static io.countersign.query.audit.Story.TUESDAY;
import static io.countersign.query.audit.Story.approved;
import static io.countersign.query.audit.Story.asked;
import static io.countersign.query.audit.Story.letGo;
import static io.countersign.query.audit.Story.paid;
import static io.countersign.query.audit.Story.refused;
import static io.countersign.query.audit.Story.shipped;
import static io.countersign.query.audit.Story.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.AccountEvent.CreditReleaseLapsed;
import io.countersign.account.AccountEvent.CreditReleaseWithdrawn;
import io.countersign.account.AccountEvent.DebtReopened;
import io.countersign.attempt.AttemptEvent.AttemptRefused;
import io.countersign.attempt.AttemptsId;
import io.countersign.audit.AuditQuery.ListDeeds;
import io.countersign.audit.AuditQuery.ListDeeds.Deed;
import io.countersign.audit.AuditQuery.ListDeeds.DeedKind;
import io.countersign.audit.AuditQuery.ListDeeds.Deeds;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrail;
import io.countersign.audit.AuditQuery.ListTrails.Mark;
import io.countersign.audit.AuditQuery.ReportExceptions;
import io.countersign.credit.CreditQuery.State;
import io.countersign.people.PersonId;
import io.countersign.query.attempts.AttemptsFold;
import io.countersign.query.attempts.TriedOnADay;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold.UnknownDocument;
import io.countersign.query.documents.Recorded;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.store.log.Selection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists of releases and of deeds, and the report of exceptions. */
class TrailFoldTest {

    private static final Instant TEN = Instant.parse("2026-01-20T02:00:00Z");

    @Test
    void every_mark_says_where_when_and_who() {
        ListedTrail trail = after(
                asked(100),
                approved(RELEASE, ORDER, MANAGER, AS_MANAGER),
                letGo(ORDER, RELEASE),
                shipped(ORDER, RELEASE));

        assertThat(trail)
                .isEqualTo(new ListedTrail(
                        RELEASE,
                        CUSTOMER,
                        ORDER,
                        yuan(100),
                        State.USED,
                        new Mark(1, TEN.plusSeconds(1), ASSISTANT),
                        new Mark(2, TEN.plusSeconds(2), MANAGER),
                        null,
                        new Mark(3, TEN.plusSeconds(3), ASSISTANT),
                        new Mark(4, TEN.plusSeconds(4), ASSISTANT),
                        null));
    }

    @Test
    void a_release_ends_in_one_of_several_ways() {
        assertThat(after(asked(100), refused(MANAGER, AS_MANAGER)).state()).isEqualTo(State.REFUSED);
        assertThat(after(asked(100), new CreditReleaseWithdrawn(CUSTOMER, RELEASE, ORDER, "x", ASSISTANT))
                        .state())
                .isEqualTo(State.WITHDRAWN);
        assertThat(after(asked(100), new CreditReleaseLapsed(CUSTOMER, RELEASE, ORDER, TUESDAY))
                        .ended())
                .isEqualTo(new Mark(2, TEN.plusSeconds(2), null));
        ListedTrail paid = after(asked(100), letGo(ORDER, RELEASE), paid());
        ListedTrail unpaid = after(
                asked(100), letGo(ORDER, RELEASE), paid(), new DebtReopened(CUSTOMER, ORDER, MONEY, RELEASE, yuan(1)));
        assertThat(paid.state()).isEqualTo(State.SETTLED);
        assertThat(Objects.requireNonNull(paid.settled()).position()).isEqualTo(3);
        assertThat(unpaid.state()).isEqualTo(State.USED);
        assertThat(unpaid.settled()).isNull();
    }

    @Test
    void what_left_on_money_is_on_no_list_of_releases() {
        TrailFold fold = new TrailFold();

        assertThat(fold.documentOf(letGo(ORDER, null), Recorded.at(1))).isNull();
        assertThat(fold.documentOf("something else", Recorded.at(1))).isNull();
        assertThatThrownBy(() -> fold.after(null, letGo(ORDER, RELEASE), Recorded.at(1)))
                .isInstanceOf(UnknownDocument.class);
    }

    @Test
    void what_somebody_did_is_listed_in_the_order_of_the_log() {
        Story story = Story.ofARequest();
        long refusal = story.happened(refused(MANAGER, AS_MANAGER));
        long attempt = story.happened(new AttemptRefused(
                AttemptsId.of(ASSISTANT, TUESDAY), ASSISTANT, "IssueOutboundSlip", "account-C001", List.of("FND-4")));

        assertThat(deeds(story, ASSISTANT, 0, 10).deeds())
                .extracting(Deed::kind)
                .containsExactly(DeedKind.ASKED, DeedKind.WAS_REFUSED, DeedKind.ATTEMPTED);
        assertThat(deeds(story, ASSISTANT, 0, 10).deeds().getLast().words())
                .isEqualTo("IssueOutboundSlip account-C001: FND-4");
        assertThat(deeds(story, MANAGER, 0, 10).deeds()).singleElement().satisfies(deed -> {
            assertThat(deed.kind()).isEqualTo(DeedKind.REFUSED);
            assertThat(deed.other()).isEqualTo(ASSISTANT);
        });
        Deeds page = deeds(story, ASSISTANT, 0, 2);
        assertThat(page.next()).isEqualTo(refusal);
        assertThat(deeds(story, ASSISTANT, refusal, 2).deeds())
                .singleElement()
                .satisfies(deed -> assertThat(deed.position()).isEqualTo(attempt));
    }

    @Test
    void the_report_has_violations_first_and_says_when_there_are_none() {
        Story story = Story.ofAWithheldOrder();
        assertThat(report(story, null).rows()).isEmpty();
        assertThat(report(story, null).checks()).containsExactly(new Check("nothingIsOtherThanItHasToBe", true));
        long attempt = story.happened(new AttemptRefused(
                AttemptsId.of(ASSISTANT, TUESDAY), ASSISTANT, "IssueOutboundSlip", "account-C001", List.of("FND-4")));
        assertThat(report(story, null).checks())
                .as("an attempt is no violation")
                .containsExactly(new Check("nothingIsOtherThanItHasToBe", true));
        long violation = story.happened(letGo(ORDER, null));

        assertThat(report(story, null).rows())
                .extracting(Row::key)
                .containsExactly(violation + "-SHIPPED_UNPAID", attempt + "-REFUSED_ATTEMPT");
        assertThat(report(story, null).rows().getFirst().cells())
                .contains(
                        new Cell.Word("severity.VIOLATION"),
                        new Cell.Word("difference.shortBy"),
                        new Cell.Text("CNY 100.00"));
        assertThat(report(story, null).checks()).containsExactly(new Check("nothingIsOtherThanItHasToBe", false));
        assertThat(report(story, TUESDAY.minusDays(1)).rows()).isEmpty();
        assertThat(exceptions(story)
                        .behind(new ReportExceptions(null, null, null), violation + "-SHIPPED_UNPAID", "on"))
                .extracting(Fact::position)
                .containsExactly(violation);
    }

    private static Report report(Story story, @Nullable LocalDate asOf) {
        return exceptions(story).answer(new ReportExceptions(asOf, null, null));
    }

    private static ExceptionsReport exceptions(Story story) {
        return new ExceptionsReport(story.findings, Clock.fixed(story.now(), Story.ZONE));
    }

    private static Deeds deeds(Story story, PersonId person, long after, int limit) {
        DocumentsInMap<TriedOnADay> attempts = new DocumentsInMap<>(new AttemptsFold());
        story.fold.read(
                Selection.ofNames(new AttemptsFold().events()),
                (event, stored) -> attempts.fold(event, stored.position()));
        return new DeedAnswers(story::register, () -> attempts, story.fold).answer(new ListDeeds(person, after, limit));
    }

    private static ListedTrail after(Object... events) {
        DocumentsInMap<ListedTrail> documents = new DocumentsInMap<>(new TrailFold());
        for (int time = 0; time < 2; time++) { // seeing history twice changes nothing
            for (int i = 0; i < events.length; i++) {
                documents.fold(events[i], new Recorded(i + 1L, TEN.plusSeconds(i + 1L), LocalDate.MIN));
            }
        }
        return documents.find(RELEASE.value()).orElseThrow();
    }
}
