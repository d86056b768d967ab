package io.countersign.query.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.attempt.AttemptEvent.AttemptRefused;
import io.countersign.attempt.AttemptsId;
import io.countersign.people.PersonId;
import io.countersign.query.documents.DocumentsInMap;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsFoldTest {

    private static final PersonId ALICE = new PersonId("p-1");
    private static final PersonId BOB = new PersonId("p-2");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    private static final List<AttemptRefused> HISTORY = List.of(
            refused(ALICE, TODAY, "REM-6"),
            refused(ALICE, TODAY, "REM-4"),
            refused(BOB, TODAY, "PERMISSION"),
            refused(ALICE, TODAY.plusDays(1), "REM-6"));

    private final DocumentsInMap<TriedOnADay> register = new DocumentsInMap<>(new AttemptsFold());

    @Test
    void each_person_and_day_is_one_entry() {
        follow();

        assertThat(register.all().values())
                .containsExactlyInAnyOrder(
                        new TriedOnADay(AttemptsId.of(ALICE, TODAY), ALICE, TODAY, 2),
                        new TriedOnADay(AttemptsId.of(BOB, TODAY), BOB, TODAY, 1),
                        new TriedOnADay(AttemptsId.of(ALICE, TODAY.plusDays(1)), ALICE, TODAY.plusDays(1), 1));
    }

    @Test
    void seeing_history_twice_changes_nothing() {
        follow();
        var once = register.all();

        follow();

        assertThat(register.all()).isEqualTo(once);
    }

    private void follow() {
        for (int i = 0; i < HISTORY.size(); i++) {
            register.fold(HISTORY.get(i), i + 1L);
        }
    }

    private static AttemptRefused refused(PersonId person, LocalDate day, String code) {
        return new AttemptRefused(
                AttemptsId.of(person, day), person, "ConfirmRemittance", "account-C001", List.of(code));
    }
}
