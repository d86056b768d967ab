package io.countersign.query.dunning;

import static io.countersign.query.registers.Lives.ASSISTANT;
import static io.countersign.query.registers.Lives.DUNNING;
import static io.countersign.query.registers.Lives.MAY;
import static io.countersign.query.registers.Lives.NORTHWALL;
import static io.countersign.query.registers.Lives.ORDER;
import static io.countersign.query.registers.Lives.attempt;
import static io.countersign.query.registers.Lives.dunningOpened;
import static io.countersign.query.registers.Lives.ofADunningCase;
import static io.countersign.query.registers.Lives.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.AccountEvent.PromiseBroken;
import io.countersign.account.AccountEvent.PromiseKept;
import io.countersign.account.PaymentPromise;
import io.countersign.dunning.DunningQuery.Attempt;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.dunning.DunningQuery.PromiseState;
import io.countersign.dunning.DunningQuery.State;
import io.countersign.order.OrderId;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold.UnknownDocument;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CaseCardTest {

    private static final PaymentPromise PROMISE = new PaymentPromise(MAY.plusDays(3), yuan(50));

    @Test
    void a_case_is_due_from_the_day_it_was_opened_until_somebody_asks() {
        Case open = after(dunningOpened(NORTHWALL, DUNNING, MAY));

        assertThat(open.hasCallOn(MAY.minusDays(1))).isFalse();
        assertThat(open.hasCallOn(MAY)).isTrue();
        assertThat(open.hasCallOn(MAY.plusDays(30))).isTrue();
        assertThat(open.nextAttempt()).isEqualTo(1);
    }

    @Test
    void after_an_attempt_the_next_one_is_due_on_its_day() {
        Case asked = after(dunningOpened(NORTHWALL, DUNNING, MAY), attempt(1, MAY, null, MAY.plusDays(1)));

        assertThat(asked.hasCallOn(MAY)).isFalse();
        assertThat(asked.hasCallOn(MAY.plusDays(1))).isTrue();
        assertThat(asked.nextAttempt()).isEqualTo(2);
    }

    @Test
    void a_missed_attempt_is_made_up_for_but_not_on_the_same_day() {
        Case late = after(dunningOpened(NORTHWALL, DUNNING, MAY), attempt(1, MAY.plusDays(2), null, MAY.plusDays(1)));

        assertThat(late.hasCallOn(MAY.plusDays(2))).isFalse();
        assertThat(late.hasCallOn(MAY.plusDays(3))).isTrue();
    }

    @Test
    void a_promise_is_open_then_kept_or_broken() {
        Case promised = after(dunningOpened(NORTHWALL, DUNNING, MAY), attempt(1, MAY, PROMISE, MAY.plusDays(1)));
        Case kept = after(
                dunningOpened(NORTHWALL, DUNNING, MAY),
                attempt(1, MAY, PROMISE, MAY.plusDays(1)),
                new PromiseKept(NORTHWALL, DUNNING, PROMISE));
        Case broken = after(
                dunningOpened(NORTHWALL, DUNNING, MAY),
                attempt(1, MAY, PROMISE, MAY.plusDays(1)),
                attempt(2, MAY.plusDays(1), null, MAY.plusDays(2)),
                new PromiseBroken(NORTHWALL, DUNNING, PROMISE, yuan(20)));

        assertThat(lastPromise(promised).promiseIs()).isEqualTo(PromiseState.OPEN);
        assertThat(lastPromise(kept).promiseIs()).isEqualTo(PromiseState.KEPT);
        assertThat(lastPromise(broken).promiseIs()).isEqualTo(PromiseState.BROKEN);
        assertThat(lastPromise(broken).received()).isEqualTo(yuan(20));
        assertThat(lastPromise(broken).attempt()).isEqualTo(1);
    }

    @Test
    void the_same_promise_made_again_is_a_promise_of_its_own() {
        Case again = after(
                dunningOpened(NORTHWALL, DUNNING, MAY),
                attempt(1, MAY, PROMISE, MAY.plusDays(1)),
                new PromiseBroken(NORTHWALL, DUNNING, PROMISE, yuan(0)),
                attempt(2, MAY.plusDays(1), PROMISE, MAY.plusDays(2)));

        assertThat(again.attempts().stream().map(Attempt::promiseIs))
                .containsExactly(PromiseState.BROKEN, PromiseState.OPEN);
    }

    @Test
    void a_case_keeps_everything_that_came_of_it() {
        Case closed = after(ofADunningCase().toArray());

        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.closedOn()).isEqualTo(MAY.plusDays(9));
        assertThat(closed.hasCallOn(MAY.plusYears(1))).isFalse();
        assertThat(closed.orders()).containsExactly(ORDER, new OrderId("SO-2"));
        assertThat(closed.amount()).isEqualTo(yuan(80));
        assertThat(closed.escalatedOn()).isEqualTo(MAY.plusDays(7));
        assertThat(closed.attempts())
                .hasSize(4)
                .allSatisfy(attempt -> assertThat(attempt.loggedBy()).isEqualTo(ASSISTANT));
        assertThat(lastPromise(closed).promiseIs()).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void seeing_history_twice_changes_nothing() {
        DocumentsInMap<Case> documents = new DocumentsInMap<>(new CaseCard());
        for (int time = 0; time < 2; time++) {
            long position = 1;
            for (Object event : ofADunningCase()) {
                documents.fold(event, position++);
            }
        }
        assertThat(documents.all().values())
                .containsExactly(after(ofADunningCase().toArray()));
    }

    @Test
    void an_attempt_in_a_case_that_was_never_opened_stops_the_view() {
        DocumentsInMap<Case> documents = new DocumentsInMap<>(new CaseCard());

        assertThatThrownBy(() -> documents.fold(attempt(1, MAY, null, MAY), 1)).isInstanceOf(UnknownDocument.class);
    }

    private static Attempt lastPromise(Case dunning) {
        return Objects.requireNonNull(dunning.lastPromise());
    }

    private static Case after(Object... events) {
        CaseCard card = new CaseCard();
        Case dunning = card.after(null, events[0]);
        for (Object event : List.of(events).subList(1, events.length)) {
            dunning = card.after(dunning, event);
        }
        return dunning;
    }
}
