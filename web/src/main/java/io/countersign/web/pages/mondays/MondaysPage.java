package io.countersign.web.pages.mondays;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.CustomerAccountId;
import io.countersign.policy.OfficePolicy.ReservationTerms;
import io.countersign.policy.PolicyQuery.FindPolicy;
import io.countersign.policy.PolicyQuery.PolicyVersion;
import io.countersign.reservation.ReservationQuery.Reservation;
import io.countersign.reservation.ReservationQuery.ShowMondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.MondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.Row;
import io.countersign.reservation.ReservationQuery.Week;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.KnownCustomers;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Parameters;
import io.countersign.web.pages.Problem;
import io.countersign.web.pages.deed.Deeds;
import io.countersign.web.pages.mondays.Checklist.Line;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows the Monday list. */
@Controller
final class MondaysPage {

    static final String PATH = "/reservations";

    private final Pages pages;
    private final Messages messages;
    private final KnownCustomers customers;
    private final Deeds deeds;

    MondaysPage(Pages pages, Messages messages, KnownCustomers customers, Deeds deeds) {
        this.pages = pages;
        this.messages = messages;
        this.customers = customers;
        this.deeds = deeds;
    }

    @GetMapping(PATH)
    View show(@RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal SignedIn who) {
        Parameters parameters = new Parameters(given, pages.zone());
        CustomerAccountId account = parameters.read("account", CustomerAccountId::new);
        String region = parameters.text("region");
        if (!parameters.mistakes().isEmpty()) {
            return pages.show(
                    HttpStatus.BAD_REQUEST, "problem/page", "problem/part", Problem.of(parameters.mistakes()));
        }
        Sender sender = Asking.as(who);
        MondayList list = messages.ask(new ShowMondayList(null, account), MondayList.class, sender);
        ReservationTerms terms = messages.ask(new FindPolicy(), PolicyVersion.class, sender)
                .figures()
                .reservations();
        Map<CustomerAccountId, Account> known =
                customers.of(list.rows().stream().map(row -> row.reservation().account()), sender);
        List<Line> lines = list.rows().stream()
                .map(row -> line(row, known, who))
                .filter(line -> region == null
                        || line.customer() != null
                                && line.customer().region().value().equals(region))
                .toList();
        LocalDate asked =
                list.on().equals(list.monday()) ? list.monday() : list.monday().plusWeeks(1);
        Instant cutOff = asked.plusDays(1).atStartOfDay(pages.zone()).toInstant();
        return pages.show(
                "mondays/page",
                "mondays/sheet",
                new Checklist(
                        list,
                        lines,
                        terms,
                        cutOff,
                        Duration.between(messages.now(), cutOff).toHours(),
                        deeds.find(who, "reservations.open", Map.of()),
                        known.values().stream()
                                .map(one -> one.region().value())
                                .distinct()
                                .sorted()
                                .toList(),
                        region));
    }

    private Line line(Row row, Map<CustomerAccountId, Account> known, SignedIn who) {
        Reservation reservation = row.reservation();
        Map<String, String> given =
                Map.of("reservation", reservation.reservation().value());
        return new Line(
                row,
                known.get(reservation.account()),
                row.week() == Week.CONFIRMED
                        ? null
                        : deeds.find(who, "reservations.confirm", given, reservation.version()),
                deeds.find(who, "reservations.release", given, reservation.version()));
    }
}
