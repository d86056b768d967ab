package io.countersign.query.bank;

import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.bank.TieEvent.RemittanceTied;
import io.countersign.bank.TieEvent.RemittanceUntied;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery.State;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each remittance as the lines of a bank statement are compared with it. */
public final class CandidateCard implements Fold<Candidate> {

    /** What the view is called. */
    public static final String NAME = "match-candidates";

    private static final String NO_MONTH = "";
    private static final Set<String> EVENTS = StoredNames.namesOf(
            RemittanceRecorded.class,
            RemittanceConfirmed.class,
            RemittanceRejected.class,
            RemittanceReversed.class,
            RemittanceTied.class,
            RemittanceUntied.class);

    private final ZoneId zone;

    /** @param zone the company's, which decides on what day something was sent */
    public CandidateCard(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Candidate> document() {
        return Candidate.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event, Recorded recorded) {
        RemittanceId remittance = remittanceOf(event);
        return remittance == null ? null : remittance.value();
    }

    @Override
    public Candidate after(@Nullable Candidate before, Object event, Recorded recorded) {
        Candidate known = before == null
                ? new Candidate(
                        Objects.requireNonNull(remittanceOf(event)),
                        NO_MONTH,
                        State.RECORDED,
                        null,
                        null,
                        null,
                        null,
                        null)
                : before;
        return switch (event) {
            case RemittanceRecorded slip -> recorded(known, slip);
            case RemittanceConfirmed confirmed -> known.confirmed(confirmed.amount(), confirmed.valueDate());
            case RemittanceRejected ignored -> known.gone(State.REJECTED);
            case RemittanceReversed ignored -> known.gone(State.REVERSED);
            case RemittanceTied tied -> known.tied(tied.direction(), tied.kind());
            case RemittanceUntied untied -> known.tied(untied.direction(), null);
            default -> throw new IllegalArgumentException(event.getClass() + " changes no candidate");
        };
    }

    private Candidate recorded(Candidate known, RemittanceRecorded event) {
        LocalDate sentOn = event.slip().remittedAt().atZone(zone).toLocalDate();
        return known.recorded(
                YearMonth.from(sentOn).toString(),
                new Candidate.Slip(
                        event.account(),
                        sentOn,
                        event.slip().bankAccount(),
                        event.slip().method(),
                        event.slip().amount(),
                        event.slip().payer(),
                        event.slip().reference(),
                        event.slip().order()));
    }

    private static @Nullable RemittanceId remittanceOf(Object event) {
        return switch (event) {
            case RemittanceRecorded slip -> slip.remittance();
            case RemittanceConfirmed confirmed -> confirmed.remittance();
            case RemittanceRejected rejected -> rejected.remittance();
            case RemittanceReversed reversed -> reversed.remittance();
            case RemittanceTied tied -> tied.remittance();
            case RemittanceUntied untied -> untied.remittance();
            default -> null;
        };
    }
}
