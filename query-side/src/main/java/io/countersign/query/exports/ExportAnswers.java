package io.countersign.query.exports;

import io.countersign.export.ExportEvent.ExportTaken;
import io.countersign.export.ExportQuery.ListExports;
import io.countersign.export.ExportQuery.ListExports.Exports;
import io.countersign.export.ExportQuery.ListExports.ExportsOfADay;
import io.countersign.export.ExportQuery.ListExports.TakenExport;
import io.countersign.export.ExportsId;
import io.countersign.people.PersonId;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.history.LogFold;
import io.countersign.query.registers.Register;
import io.countersign.store.log.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** Answers who took what out: the register says on which days, the log says what and when. */
public final class ExportAnswers {

    private final Register<TakenOnADay> register;
    private final LogFold log;

    public ExportAnswers(Register<TakenOnADay> register, LogFold log) {
        this.register = register;
        this.log = log;
    }

    @QueryHandler
    Exports answer(ListExports question) {
        ExportsId after = question.after();
        Documents.Page<TakenOnADay> page =
                register.current().page(after == null ? null : after.value(), question.limit(), where(question));
        return new Exports(
                page.documents().stream().map(this::ofADay).toList(),
                page.next() == null ? null : new ExportsId(page.next()));
    }

    private static List<Where<TakenOnADay>> where(ListExports question) {
        List<Where<TakenOnADay>> where = new ArrayList<>();
        PersonId person = question.person();
        if (person != null) {
            where.add(new Where<>(
                    "person", person.value(), taken -> taken.person().value()));
        }
        LocalDate day = question.day();
        if (day != null) {
            where.add(new Where<>("day", day.toString(), taken -> taken.day().toString()));
        }
        return where;
    }

    private ExportsOfADay ofADay(TakenOnADay day) {
        List<TakenExport> taken = new ArrayList<>();
        log.read(Selection.ofStream(day.number().toString()), (event, stored) -> {
            if (event instanceof ExportTaken export) {
                taken.add(new TakenExport(export.export(), stored.position(), stored.recordedAt(), export.exported()));
            }
        });
        return new ExportsOfADay(day.number(), day.person(), day.day(), taken);
    }
}
