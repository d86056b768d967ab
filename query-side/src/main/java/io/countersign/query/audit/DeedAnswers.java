package io.countersign.query.audit;

import io.countersign.attempt.AttemptEvent.AttemptRefused;
import io.countersign.audit.AuditQuery.ListDeeds;
import io.countersign.audit.AuditQuery.ListDeeds.Deed;
import io.countersign.audit.AuditQuery.ListDeeds.DeedKind;
import io.countersign.audit.AuditQuery.ListDeeds.Deeds;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrail;
import io.countersign.audit.AuditQuery.ListTrails.Mark;
import io.countersign.credit.CreditQuery.State;
import io.countersign.people.PersonId;
import io.countersign.query.attempts.TriedOnADay;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.history.LogFold;
import io.countersign.store.log.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what somebody did about releases, and what they were refused. */
public final class DeedAnswers {

    private static final int DAYS_MAX = 10_000;

    private final Supplier<Documents<ListedTrail>> trails;
    private final Supplier<Documents<TriedOnADay>> attempts;
    private final LogFold log;

    /** Both are as fresh as the log is. */
    public DeedAnswers(
            Supplier<Documents<ListedTrail>> trails, Supplier<Documents<TriedOnADay>> attempts, LogFold log) {
        this.trails = trails;
        this.attempts = attempts;
        this.log = log;
    }

    @QueryHandler
    Deeds answer(ListDeeds question) {
        List<Deed> deeds = new ArrayList<>();
        trails.get().all().values().forEach(trail -> deeds.addAll(deedsOf(question.person(), trail)));
        deeds.addAll(attemptsOf(question.person()));
        List<Deed> found = deeds.stream()
                .filter(deed -> deed.position() > question.after())
                .sorted(Comparator.comparingLong(Deed::position))
                .limit(question.limit() + 1L)
                .toList();
        boolean more = found.size() > question.limit();
        List<Deed> page = more ? found.subList(0, question.limit()) : found;
        return new Deeds(page, more ? page.getLast().position() : null);
    }

    private static List<Deed> deedsOf(PersonId person, ListedTrail trail) {
        List<Deed> deeds = new ArrayList<>();
        PersonId requester = trail.requested().by();
        Mark decided = trail.decided();
        boolean refused = trail.state() == State.REFUSED;
        add(deeds, person, DeedKind.ASKED, trail, trail.requested(), decided == null ? null : decided.by());
        add(deeds, person, refused ? DeedKind.REFUSED : DeedKind.APPROVED, trail, decided, requester);
        add(deeds, person, DeedKind.WITHDREW, trail, trail.ended(), requester);
        add(deeds, person, DeedKind.LET_GO, trail, trail.let(), decided == null ? null : decided.by());
        if (refused && decided != null && person.equals(requester)) {
            deeds.add(deed(DeedKind.WAS_REFUSED, trail, decided, decided.by()));
        }
        return deeds;
    }

    private static void add(
            List<Deed> deeds,
            PersonId person,
            DeedKind kind,
            ListedTrail trail,
            @Nullable Mark mark,
            @Nullable PersonId other) {
        if (mark != null && person.equals(mark.by())) {
            deeds.add(deed(kind, trail, mark, other));
        }
    }

    private static Deed deed(DeedKind kind, ListedTrail trail, Mark mark, @Nullable PersonId other) {
        return new Deed(kind, mark.position(), mark.at(), trail.release(), trail.order(), other, "");
    }

    private List<Deed> attemptsOf(PersonId person) {
        Where<TriedOnADay> theirs =
                new Where<>("person", person.value(), tried -> tried.person().value());
        List<Deed> deeds = new ArrayList<>();
        for (TriedOnADay day :
                attempts.get().page(null, DAYS_MAX, List.of(theirs)).documents()) {
            log.read(Selection.ofStream(day.number().toString()), (event, stored) -> {
                if (event instanceof AttemptRefused refused) {
                    deeds.add(new Deed(
                            DeedKind.ATTEMPTED,
                            stored.position(),
                            stored.recordedAt(),
                            null,
                            null,
                            null,
                            refused.command() + " " + refused.target() + ": " + String.join(", ", refused.codes())));
                }
            });
        }
        return deeds;
    }
}
