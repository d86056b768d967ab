package io.countersign.web.pages.customer;

import io.countersign.account.AccountQuery.Paper;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.people.PersonId;
import io.countersign.reservation.ReservationQuery.ShowMondayList.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a section of the page shows.
 *
 * @param cases the times that the customer was behind
 * @param papers what they gave
 * @param held what is held for them
 */
public record Part(
        String name,
        LocalDate today,
        List<Case> cases,
        List<Paper> papers,
        List<Row> held,
        Map<PersonId, String> names) {

    /** In how many days a paper expires; nothing when it never does. */
    public @Nullable Long daysLeft(Paper paper) {
        return paper.validUntil() == null ? null : ChronoUnit.DAYS.between(today, paper.validUntil());
    }
}
