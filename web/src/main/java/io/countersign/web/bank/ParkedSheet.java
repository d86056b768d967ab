package io.countersign.web.bank;

import io.countersign.bank.BankQuery.ListParkedLines.ParkedLineOfStatement;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines that wait for somebody to find out what they are.
 *
 * @param owner only this person's; everybody's when absent
 * @param owners everybody who has some
 * @param today from which their age is counted
 */
public record ParkedSheet(
        @Nullable PersonId owner,
        List<PersonId> owners,
        List<ParkedLineOfStatement> lines,
        Map<PersonId, String> names,
        LocalDate today) {

    public ParkedSheet {
        owners = List.copyOf(owners);
        lines = List.copyOf(lines);
        names = Map.copyOf(names);
    }

    /** For how many days the money has been there. */
    public long days(ParkedLineOfStatement parked) {
        return ChronoUnit.DAYS.between(parked.line().valueDate(), today);
    }
}
