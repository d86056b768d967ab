package io.countersign.query.attempts;

import io.countersign.attempt.AttemptEvent.AttemptRefused;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts.AttemptsOfADay;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts.RefusedAttempt;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts.RefusedAttempts;
import io.countersign.attempt.AttemptsId;
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

/** Answers who was refused what: the register says on which days, the log says what and when. */
public final class AttemptAnswers {

    private final Register<TriedOnADay> register;
    private final LogFold log;

    public AttemptAnswers(Register<TriedOnADay> register, LogFold log) {
        this.register = register;
        this.log = log;
    }

    @QueryHandler
    RefusedAttempts answer(ListRefusedAttempts question) {
        AttemptsId after = question.after();
        Documents.Page<TriedOnADay> page =
                register.current().page(after == null ? null : after.value(), question.limit(), where(question));
        return new RefusedAttempts(
                page.documents().stream().map(this::ofADay).toList(),
                page.next() == null ? null : new AttemptsId(page.next()));
    }

    private static List<Where<TriedOnADay>> where(ListRefusedAttempts question) {
        List<Where<TriedOnADay>> where = new ArrayList<>();
        PersonId person = question.person();
        if (person != null) {
            where.add(new Where<>(
                    "person", person.value(), tried -> tried.person().value()));
        }
        LocalDate day = question.day();
        if (day != null) {
            where.add(new Where<>("day", day.toString(), tried -> tried.day().toString()));
        }
        return where;
    }

    private AttemptsOfADay ofADay(TriedOnADay day) {
        List<RefusedAttempt> tried = new ArrayList<>();
        log.read(Selection.ofStream(day.number().toString()), (event, stored) -> {
            if (event instanceof AttemptRefused refused) {
                tried.add(
                        new RefusedAttempt(stored.recordedAt(), refused.command(), refused.target(), refused.codes()));
            }
        });
        return new AttemptsOfADay(day.number(), day.person(), day.day(), tried);
    }
}
