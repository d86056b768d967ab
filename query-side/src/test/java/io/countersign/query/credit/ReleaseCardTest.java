package io.countersign.query.credit;

import static io.countersign.query.registers.Lives.ASSISTANT;
import static io.countersign.query.registers.Lives.MANAGER;
import static io.countersign.query.registers.Lives.MAY;
import static io.countersign.query.registers.Lives.NORTHWALL;
import static io.countersign.query.registers.Lives.ORDER;
import static io.countersign.query.registers.Lives.RELEASE;
import static io.countersign.query.registers.Lives.approved;
import static io.countersign.query.registers.Lives.lentAuthority;
import static io.countersign.query.registers.Lives.ofARelease;
import static io.countersign.query.registers.Lives.outboundSlip;
import static io.countersign.query.registers.Lives.requested;
import static io.countersign.query.registers.Lives.settled;
import static io.countersign.query.registers.Lives.shipped;
import static io.countersign.query.registers.Lives.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.AccountEvent.CreditReleaseLapsed;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.CreditReleaseWithdrawn;
import io.countersign.account.AccountEvent.DebtReopened;
import io.countersign.credit.CreditQuery.Decision;
import io.countersign.credit.CreditQuery.Release;
import io.countersign.credit.CreditQuery.Shipment;
import io.countersign.credit.CreditQuery.State;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold.UnknownDocument;
import io.countersign.remittance.RemittanceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseCardTest {

    @Test
    void a_request_shows_the_figures_that_were_seen_and_the_policy_that_held() {
        Release open = after(requested());

        assertThat(open.state()).isEqualTo(State.OPEN);
        assertThat(open.shortBy()).isEqualTo(yuan(70));
        assertThat(open.figures().balance()).isEqualTo(yuan(30));
        assertThat(open.figures().oldestOverdueOn()).isEqualTo(MAY.minusDays(3));
        assertThat(open.policyVersion()).isEqualTo(2);
        assertThat(open.requestedBy()).isEqualTo(ASSISTANT);
        assertThat(open.decision()).isNull();
    }

    @Test
    void an_approval_shows_under_whose_authority_it_was_given() {
        Release approved = after(requested(), approved());

        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(approved.decision())
                .isEqualTo(new Decision(true, "They always pay", lentAuthority(), MANAGER, MAY.plusDays(7), 2));
    }

    @Test
    void a_refusal_shows_its_reason() {
        Release refused = after(
                requested(),
                new CreditReleaseRefused(NORTHWALL, RELEASE, ORDER, "Too much open", lentAuthority(), MANAGER));

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.decision())
                .isEqualTo(new Decision(false, "Too much open", lentAuthority(), MANAGER, null, null));
    }

    @Test
    void what_was_withdrawn_or_has_lapsed_keeps_its_decision() {
        Release withdrawn = after(
                requested(), approved(), new CreditReleaseWithdrawn(NORTHWALL, RELEASE, ORDER, "They paid", ASSISTANT));
        Release lapsed =
                after(requested(), approved(), new CreditReleaseLapsed(NORTHWALL, RELEASE, ORDER, MAY.plusDays(8)));

        assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
        assertThat(withdrawn.endedBecause()).isEqualTo("They paid");
        assertThat(withdrawn.endedBy()).isEqualTo(ASSISTANT);
        assertThat(withdrawn.decision()).isNotNull();
        assertThat(lapsed.state()).isEqualTo(State.LAPSED);
        assertThat(lapsed.lapsedOn()).isEqualTo(MAY.plusDays(8));
        assertThat(lapsed.decision()).isNotNull();
    }

    @Test
    void a_shipment_on_it_is_unpaid_until_it_is_settled() {
        Release released = after(requested(), approved(), outboundSlip(RELEASE));
        Release gone = after(requested(), approved(), outboundSlip(RELEASE), shipped(RELEASE));
        Release paid = after(requested(), approved(), outboundSlip(RELEASE), shipped(RELEASE), settled());

        assertThat(released.state()).isEqualTo(State.USED);
        assertThat(released.shipment()).isEqualTo(new Shipment(ASSISTANT, null));
        assertThat(gone.state()).isEqualTo(State.USED);
        assertThat(gone.shipment()).isEqualTo(new Shipment(ASSISTANT, MAY.plusDays(2)));
        assertThat(paid.state()).isEqualTo(State.SETTLED);
        assertThat(paid.settledOn()).isEqualTo(MAY.plusDays(20));
        assertThat(paid.shipment()).isEqualTo(gone.shipment());
    }

    @Test
    void money_may_come_before_the_carrier_does() {
        Release paid = after(requested(), approved(), outboundSlip(RELEASE), settled(), shipped(RELEASE));

        assertThat(paid.state()).isEqualTo(State.SETTLED);
        assertThat(paid.shipment()).isEqualTo(new Shipment(ASSISTANT, MAY.plusDays(2)));
    }

    @Test
    void it_is_unpaid_again_when_the_money_goes_back() {
        Release unpaid = after(
                requested(),
                approved(),
                outboundSlip(RELEASE),
                settled(),
                new DebtReopened(NORTHWALL, ORDER, new RemittanceId("R-1"), RELEASE, yuan(70)));

        assertThat(unpaid.state()).isEqualTo(State.USED);
        assertThat(unpaid.settledOn()).isNull();
    }

    @Test
    void goods_that_leave_for_another_reason_are_about_no_release() {
        assertThat(new ReleaseCard().documentOf(outboundSlip(null))).isNull();
        assertThat(new ReleaseCard().documentOf(shipped(null))).isNull();
    }

    @Test
    void seeing_history_twice_changes_nothing() {
        DocumentsInMap<Release> documents = new DocumentsInMap<>(new ReleaseCard());
        for (int time = 0; time < 2; time++) {
            long position = 1;
            for (Object event : ofARelease()) {
                documents.fold(event, position++);
            }
        }
        assertThat(documents.find("CR-1")).contains(after(ofARelease().toArray()));
    }

    @Test
    void a_decision_about_a_release_that_nobody_asked_for_stops_the_view() {
        DocumentsInMap<Release> documents = new DocumentsInMap<>(new ReleaseCard());

        assertThatThrownBy(() -> documents.fold(approved(), 1)).isInstanceOf(UnknownDocument.class);
    }

    private static Release after(Object... events) {
        ReleaseCard card = new ReleaseCard();
        Release release = card.after(null, events[0]);
        for (Object event : List.of(events).subList(1, events.length)) {
            release = card.after(release, event);
        }
        return release;
    }
}
