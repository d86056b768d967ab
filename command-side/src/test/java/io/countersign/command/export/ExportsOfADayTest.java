package io.countersign.command.export;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.export.ExportCommand.RecordExport;
import io.countersign.export.ExportEvent.ExportTaken;
import io.countersign.export.ExportFilter;
import io.countersign.export.ExportFormat;
import io.countersign.export.ExportId;
import io.countersign.export.Exported;
import io.countersign.export.ExportsId;
import io.countersign.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ExportsOfADayTest {

    private static final PersonId AUDITOR = new PersonId("auditor");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
    private static final ExportsId TODAY = ExportsId.of(AUDITOR, DAY);

    private final FixtureConfiguration<ExportsOfADay> exports = new AggregateTestFixture<>(ExportsOfADay.class);

    @Test
    void an_export_is_on_record_with_who_what_and_which_part() {
        exports.givenNoPriorActivity().when(take("X-1", "C001")).expectEvents(taken("X-1", "C001"));
    }

    @Test
    void the_same_record_again_adds_nothing() {
        exports.given(taken("X-1", "C001"))
                .when(take("X-1", "C001"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_same_figures_taken_again_are_another_export() {
        exports.given(taken("X-1", "C001")).when(take("X-2", "C001")).expectEvents(taken("X-2", "C001"));
    }

    @Test
    void something_else_under_the_same_number_is_refused() {
        exports.given(taken("X-1", "C001")).when(take("X-1", "C002")).expectException(refusedBy("XPT-1"));
    }

    private static RecordExport take(String number, String account) {
        return new RecordExport(TODAY, new ExportId(number), AUDITOR, statementOf(account));
    }

    private static ExportTaken taken(String number, String account) {
        return new ExportTaken(TODAY, new ExportId(number), AUDITOR, statementOf(account));
    }

    private static Exported statementOf(String account) {
        return new Exported(
                "statement",
                ExportFormat.JSON,
                List.of(new ExportFilter("account", account)),
                DAY,
                Instant.parse("2026-01-20T02:00:00Z"),
                8L);
    }
}
