package io.countersign.web.bank;

import io.countersign.bank.BankQuery.ListParkedLines.ParkedLineOfStatement;
import io.countersign.people.PersonId;
import io.countersign.web.people.ShownPerson;
import java.time.LocalDate;
import java.util.Map;

/** A parked line as it is shown. */
record ShownParkedLine(
        String statement,
        String bankAccount,
        int line,
        String currency,
        String amount,
        LocalDate valueDate,
        ShownPerson owner,
        String remark) {

    static ShownParkedLine of(ParkedLineOfStatement parked, Map<PersonId, String> names) {
        return new ShownParkedLine(
                parked.statement().value(),
                parked.bankAccount(),
                parked.line().line(),
                parked.line().amount().currency().getCurrencyCode(),
                parked.line().amount().toDecimal(),
                parked.line().valueDate(),
                ShownPerson.of(parked.line().owner(), names),
                parked.line().remark());
    }
}
