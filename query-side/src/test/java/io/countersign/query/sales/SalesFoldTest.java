package io.countersign.query.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.RegionChanged;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Recorded;
import io.countersign.query.sales.SalesSums.Key;
import io.countersign.query.sales.SalesSums.Sums;
import io.countersign.sales.Period;
import io.countersign.sales.SalesQuery.By;
import io.countersign.sales.SalesQuery.Filter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was sold on which day, and whose it is. */
class SalesFoldTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final CustomerAccountId NORTHWALL = new CustomerAccountId("C001");
    private static final PersonId SOMEBODY = new PersonId("somebody");
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private final DocumentsInMap<SalesDay> days = new DocumentsInMap<>(new SalesFold(ZoneOffset.UTC));
    private final DocumentsInMap<Attribution> customers = new DocumentsInMap<>(new AttributionsFold(ZoneOffset.UTC));
    private long position;

    @Test
    void what_was_billed_less_what_was_returned_is_the_net() {
        happened(MONDAY, opened("East"));
        happened(MONDAY, invoice(1, 100, MONDAY));
        happened(MONDAY, creditNote(1, 30, MONDAY.plusDays(1)));

        Sums east = sums("East");
        assertThat(east.billed()).isEqualTo(yuan(100));
        assertThat(east.net()).isEqualTo(yuan(70));
        assertThat(east.newCustomers()).isEqualTo(1);
    }

    @Test
    void what_was_sold_before_a_customer_moved_stays_with_the_first_region() {
        happened(MONDAY, opened("East"));
        happened(MONDAY, invoice(1, 100, MONDAY));
        happened(
                MONDAY.plusDays(2),
                new RegionChanged(NORTHWALL, new Region("East"), new Region("North"), "moved", SOMEBODY));
        happened(MONDAY.plusDays(2), invoice(2, 40, MONDAY.plusDays(2)));
        happened(MONDAY.plusDays(3), invoice(3, 7, MONDAY.plusDays(1)));

        assertThat(sums("East").billed()).isEqualTo(yuan(107));
        assertThat(sums("North").billed()).isEqualTo(yuan(40));
        assertThat(SalesSums.totals(week()).values().iterator().next().billed()).isEqualTo(yuan(147));
    }

    @Test
    void history_from_before_an_account_was_opened_belongs_to_its_first_region() {
        happened(MONDAY.plusYears(1), opened("East"));
        happened(MONDAY.plusYears(1), invoice(1, 100, MONDAY));

        assertThat(week()).containsOnlyKeys(new Key("East", CNY));
    }

    @Test
    void what_is_late_counts_on_the_first_open_day() {
        LocalDate june = LocalDate.of(2026, 6, 1);
        Recorded late = new Recorded(1, Instant.parse("2026-06-03T00:00:00Z"), june);
        SalesFold fold = new SalesFold(ZoneOffset.UTC);

        assertThat(fold.documentOf(invoice(1, 100, MONDAY), late)).startsWith("2026-06-01/");
        assertThat(fold.ownDayOf(invoice(1, 100, MONDAY), late)).isEqualTo(MONDAY);
    }

    @Test
    void an_event_that_comes_twice_counts_once() {
        happened(MONDAY, opened("East"));
        Recorded recorded = new Recorded(9, Instant.parse("2026-05-04T08:00:00Z"), LocalDate.MIN);
        days.fold(invoice(1, 100, MONDAY), recorded);
        days.fold(invoice(1, 100, MONDAY), recorded);

        assertThat(sums("East").billed()).isEqualTo(yuan(100));
    }

    private Sums sums(String region) {
        return week().getOrDefault(new Key(region, CNY), Sums.none(CNY));
    }

    private Map<Key, Sums> week() {
        Period week = Period.of(Period.Kind.WEEK, MONDAY);
        return SalesSums.of(SalesSums.days(days, week, LocalDate.MAX), customers.all(), By.REGION, Filter.NONE);
    }

    private void happened(LocalDate on, Object event) {
        Recorded recorded = new Recorded(++position, on.atTime(8, 0).toInstant(ZoneOffset.UTC), LocalDate.MIN);
        days.fold(event, recorded);
        customers.fold(event, recorded);
    }

    private static AccountOpened opened(String region) {
        return new AccountOpened(NORTHWALL, "Northwall", null, new Region(region), SOMEBODY, Standing.KEY, CNY);
    }

    private static InvoiceCharged invoice(int number, long yuan, LocalDate on) {
        return new InvoiceCharged(
                NORTHWALL,
                new OrderId("SO-" + number),
                new InvoiceNumber("INV-" + number),
                yuan(yuan),
                on,
                on.plusDays(30));
    }

    private static CreditNoteIssued creditNote(int number, long yuan, LocalDate on) {
        return new CreditNoteIssued(
                NORTHWALL, new CreditNoteNumber("CN-" + number), new OrderId("SO-" + number), yuan(yuan), on);
    }

    private static Money yuan(long amount) {
        return new Money(amount * 100, CNY);
    }
}
