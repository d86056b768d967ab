package io.countersign.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.export.ExportEvent.ExportTaken;
import io.countersign.export.ExportFormat;
import io.countersign.export.ExportId;
import io.countersign.export.Exported;
import io.countersign.export.ExportsId;
import io.countersign.people.PersonId;
import io.countersign.query.documents.DocumentsInMap;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportsFoldTest {

    private static final PersonId ALICE = new PersonId("p-1");
    private static final PersonId BOB = new PersonId("p-2");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    private static final List<ExportTaken> HISTORY = List.of(
            taken(ALICE, TODAY, "X-1"),
            taken(ALICE, TODAY, "X-2"),
            taken(BOB, TODAY, "X-3"),
            taken(ALICE, TODAY.plusDays(1), "X-4"));

    private final DocumentsInMap<TakenOnADay> register = new DocumentsInMap<>(new ExportsFold());

    @Test
    void each_person_and_day_is_one_entry() {
        follow();

        assertThat(register.all().values())
                .containsExactlyInAnyOrder(
                        new TakenOnADay(ExportsId.of(ALICE, TODAY), ALICE, TODAY, 2),
                        new TakenOnADay(ExportsId.of(BOB, TODAY), BOB, TODAY, 1),
                        new TakenOnADay(ExportsId.of(ALICE, TODAY.plusDays(1)), ALICE, TODAY.plusDays(1), 1));
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

    private static ExportTaken taken(PersonId person, LocalDate day, String number) {
        return new ExportTaken(
                ExportsId.of(person, day),
                new ExportId(number),
                person,
                new Exported("journal", ExportFormat.HLEDGER, List.of(), null, null, 8L));
    }
}
