package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The sales office as it lives, over HTTP. Each story has customers of its own; the days go on from story to story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeStoryIT {

    private static final Duration BY_ITSELF_WITHIN = Duration.ofSeconds(20);

    @TempDir
    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static OfficeInRehearsal office;

    @BeforeAll
    static void start() {
        office = OfficeInRehearsal.on("2026-03-02", folder); // a Monday
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    @Order(1)
    void a_key_customers_urgent_order_is_released_by_the_regional_manager_and_the_second_one_not_until_it_is_paid() {
        office.account("K1", "KEY");
        office.order("SO-K1", "K1", "100.00");
        assertThat(office.state("SO-K1")).isEqualTo("WITHHELD");
        assertThat(office.inVain("sales-assistant", "/api/v1/orders/SO-K1/outbound-slip", "{}"))
                .contains("FND-4");
        ask("CR-K1", "SO-K1");
        assertThat(office.inVain("sales-assistant", "/api/v1/credit-releases/CR-K1/approval", "{}"))
                .isEqualTo("PERMISSION");
        office.does("regional-manager", "/api/v1/credit-releases/CR-K1/approval", "{'remark':'month end'}");
        office.ship("SO-K1");
        JsonNode release = office.sees("auditor", "/api/v1/credit-releases/CR-K1");
        assertThat(release.toString()).contains("REGIONAL_MANAGER", "华东");
        assertThat(office.sees("auditor", "/api/v1/orders/SO-K1").path("basis").asString())
                .isEqualTo("CREDIT_RELEASE");

        office.order("SO-K2", "K1", "50.00");
        ask("CR-K2", "SO-K2");
        assertThat(office.inVain("regional-manager", "/api/v1/credit-releases/CR-K2/approval", "{}"))
                .startsWith("CRL-");
        office.slip("R-K1", "K1", "SO-K1", "1000.00");
        office.confirm("R-K1", "1000.00");
        assertThat(office.onRecord("account-K1", "account.credit-release-settled"))
                .isEqualTo(1);
        office.does("regional-manager", "/api/v1/credit-releases/CR-K2/approval", "{}");
        office.ship("SO-K2");
    }

    @Test
    @Order(2)
    void the_president_may_make_an_exception() {
        office.account("K2", "KEY");
        office.order("SO-P1", "K2", "10.00");
        ask("CR-P1", "SO-P1");
        office.does("regional-manager", "/api/v1/credit-releases/CR-P1/approval", "{}");
        office.order("SO-P2", "K2", "10.00");
        ask("CR-P2", "SO-P2");
        office.does("president", "/api/v1/credit-releases/CR-P2/approval", "{'remark':'an exception'}");
        office.ship("SO-P2");

        office.account("REG1", "REGULAR");
        office.order("SO-P3", "REG1", "10.00");
        ask("CR-P3", "SO-P3");
        assertThat(office.inVain("regional-manager", "/api/v1/credit-releases/CR-P3/approval", "{}"))
                .startsWith("CRL-");
        office.does("president", "/api/v1/credit-releases/CR-P3/approval", "{}");
    }

    @Test
    @Order(3)
    void of_two_approvers_at_once_one_wins_and_the_other_is_told_by_which_event() {
        office.account("K3", "KEY");
        office.order("SO-T1", "K3", "10.00");
        ask("CR-T1", "SO-T1");
        List<CompletableFuture<Client.Answer>> answers = Stream.of("regional-manager", "president")
                .map(who -> office.as(who).postLater("/api/v1/credit-releases/CR-T1/approval", "{}"))
                .toList();
        List<Client.Answer> both = answers.stream().map(CompletableFuture::join).toList();
        assertThat(both).extracting(Client.Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(both.stream()
                        .filter(answer -> answer.status() == 409)
                        .findFirst()
                        .orElseThrow()
                        .body()
                        .path("refusals")
                        .toString())
                .contains("account-K3/");
        assertThat(office.onRecord("account-K3", "account.credit-release-approved"))
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void a_small_customer_is_refused_whoever_asks() {
        office.account("S1", "SMALL");
        office.order("SO-S1", "S1", "10.00");
        for (String who : List.of("sales-assistant", "salesperson", "regional-manager", "sales-director")) {
            assertThat(office.inVain(who, "/api/v1/credit-releases", "{'order':'SO-S1','reason':'urgent'}"))
                    .startsWith("CRL-");
        }
        assertThat(office.inVain("president", "/api/v1/credit-releases", "{'order':'SO-S1','reason':'urgent'}"))
                .isEqualTo("PERMISSION");
        assertThat(office.sees("auditor", "/api/v1/attempts?day=" + office.today())
                        .toString())
                .contains("RequestCreditRelease", "account-S1");
    }

    @Test
    @Order(5)
    void a_slip_that_bounces_after_shipping_reopens_the_debt_and_starts_dunning() {
        office.account("B1", "REGULAR");
        office.order("SO-B1", "B1", "20.00");
        office.slip("R-B1", "B1", "SO-B1", "200.00");
        office.ship("SO-B1");
        assertThat(calls()).doesNotContain("B1");
        office.does("finance", "/api/v1/remittances/R-B1/rejection", "{'reason':'never came'}");
        assertThat(office.onRecord("account-B1", "account.debt-reopened")).isEqualTo(1);
        assertThat(calls()).contains("B1");
        office.slip("R-B2", "B1", "SO-B1", "200.00");
        office.confirm("R-B2", "200.00");
        assertThat(calls()).doesNotContain("B1");
    }

    @Test
    @Order(6)
    void a_delegation_that_ended_yesterday_is_worth_nothing() {
        String director =
                office.sees("sales-director", "/api/v1/me").path("person").asString();
        office.does(
                "regional-manager",
                "/api/v1/staff/" + director + "/delegations",
                "{'id':'DL-1','role':'REGIONAL_MANAGER','regions':['华东'],'from':'%s','until':'%s','reason':'leave'}"
                        .formatted(office.today(), office.today().plusDays(1)));
        office.account("D1", "KEY");
        office.account("D2", "KEY");
        office.order("SO-D1", "D1", "10.00");
        office.order("SO-D2", "D2", "10.00");
        ask("CR-D1", "SO-D1");
        ask("CR-D2", "SO-D2");
        office.daysGoBy(1);
        office.does("sales-director", "/api/v1/credit-releases/CR-D1/approval", "{}");
        assertThat(office.sees("auditor", "/api/v1/credit-releases/CR-D1").toString())
                .contains("DL-1");
        office.daysGoBy(1);
        assertThat(office.inVain("sales-director", "/api/v1/credit-releases/CR-D2/approval", "{}"))
                .startsWith("CRL-");
    }

    @Test
    @Order(7)
    void dunning_goes_from_the_first_call_to_the_regional_manager_in_eight_days() {
        office.account("N1", "REGULAR");
        office.order("SO-N1", "N1", "30.00");
        LocalDate first = office.today();
        assertThat(attemptDue("N1")).isEqualTo(1);
        call("N1");
        assertThat(office.inVain("sales-assistant", "/api/v1/dunning/N1/attempts", attempt("tomorrow")))
                .startsWith("DUN-");
        office.daysGoBy(1);
        call("N1");
        office.daysGoBy(1);
        call("N1");
        for (int day = 3; day < 7; day++) {
            office.itIs(first.plusDays(day));
            assertThat(calls()).doesNotContain("\"N1\"");
            assertThat(office.inVain("sales-assistant", "/api/v1/dunning/N1/attempts", attempt("tomorrow")))
                    .startsWith("DUN-");
        }
        office.itIs(first.plusDays(7));
        assertThat(attemptDue("N1")).isEqualTo(4);
        byItself(() -> office.onRecord("account-N1", "account.dunning-escalated") == 1);
        byItself(() -> office.sees("auditor", "/api/v1/messages").toString().contains("DUNNING_ESCALATED"));
        call("N1");
        office.daysGoBy(5);
        assertThat(attemptDue("N1")).isEqualTo(5);
    }

    @Test
    @Order(8)
    void a_project_order_goes_from_deposit_to_shipment_on_confirmed_money_only() {
        office.account("PRJ1", "KEY");
        register("PR-1", "PRJ1", "Harbour Road 8", "W-9", 200);
        grant("PR-1", "PA-1", "W-9", 200, "150", "120");
        office.does("sales-assistant", "/api/v1/orders", project("SO-PR1", "PRJ1", "PR-1", "W-9", 100, "120"));
        assertThat(office.inVain("sales-assistant", "/api/v1/credit-releases", "{'order':'SO-PR1','reason':'urgent'}"))
                .startsWith("CRL-");
        office.slip("R-PR1", "PRJ1", "SO-PR1", "6000.00");
        assertThat(office.onRecord("account-PRJ1", "account.deposit-confirmed")).isZero();
        office.confirm("R-PR1", "6000.00");
        assertThat(office.onRecord("account-PRJ1", "account.deposit-confirmed")).isEqualTo(1);
        office.does("purchasing", "/api/v1/purchases/SO-PR1:1/order", """
                {'maker':'A maker','orderedOn':'%s','expectedOn':'%s'}""".formatted(
                        office.today(), office.today().plusDays(10)));
        office.slip("R-PR2", "PRJ1", "SO-PR1", "6000.00");
        assertThat(office.inVain("sales-assistant", "/api/v1/orders/SO-PR1/outbound-slip", "{}"))
                .contains("FND-4");
        office.daysGoBy(10);
        office.does("warehouse", "/api/v1/purchases/SO-PR1:1/arrival", """
                {'quantity':'100','arrivedOn':'%s'}""".formatted(office.today()));
        office.confirm("R-PR2", "6000.00");
        office.ship("SO-PR1");
        assertThat(office.state("SO-PR1")).isEqualTo("SHIPPED");
    }

    @Test
    @Order(9)
    void a_price_below_the_approval_is_refused_and_so_is_more_than_was_granted() {
        office.account("PRJ2", "KEY");
        register("PR-2", "PRJ2", "Lake View 1", "W-7", 300);
        assertThat(office.inVain("sales-assistant", "/api/v1/projects/PR-2/price-approvals/none/grant", "{}"))
                .isEqualTo("PERMISSION");
        grant("PR-2", "PA-2", "W-7", 150, "150", "120");
        assertThat(office.inVain(
                        "sales-assistant", "/api/v1/orders", project("SO-PR2", "PRJ2", "PR-2", "W-7", 100, "119.9999")))
                .startsWith("PR");
        assertThat(office.inVain(
                        "sales-assistant", "/api/v1/orders", project("SO-PR2", "PRJ2", "PR-2", "W-7", 151, "120")))
                .startsWith("PR");
        office.does("sales-assistant", "/api/v1/orders", project("SO-PR2", "PRJ2", "PR-2", "W-7", 150, "120"));
    }

    @Test
    @Order(10)
    void of_two_orders_for_the_last_roll_one_gets_it() {
        receive("LAST-1", "W-LAST", "10");
        office.account("L1", "KEY");
        office.account("L2", "KEY");
        spot("SO-L1", "L1", "W-LAST");
        spot("SO-L2", "L2", "W-LAST");
        for (String order : List.of("SO-L1", "SO-L2")) {
            office.slip("R-" + order, order.equals("SO-L1") ? "L1" : "L2", order, "100.00");
            office.does("sales-assistant", "/api/v1/orders/" + order + "/outbound-slip", "{}");
        }
        String shipment = "{'shippedOn':'%s','carrier':'SF','waybill':'1','parcels':1}".formatted(office.today());
        office.does("warehouse", "/api/v1/orders/SO-L1/shipment", shipment);
        assertThat(office.inVain("warehouse", "/api/v1/orders/SO-L2/shipment", shipment))
                .startsWith("ORD-");
        receive("LAST-2", "W-LAST", "10");
        byItself(() -> office.onRecord("order-SO-L2", "order.goods-set-aside") >= 1);
        office.does("warehouse", "/api/v1/orders/SO-L2/shipment", shipment);
    }

    @Test
    @Order(11)
    void a_reservation_that_nobody_confirms_on_two_mondays_is_released() {
        office.account("H1", "KEY");
        receive("HELD-1", "W-HELD", "30");
        office.itIs(LocalDate.parse("2026-04-01")); // a Wednesday
        office.does(
                "sales-assistant",
                "/api/v1/reservations",
                "{'id':'TRF-1','account':'H1','model':'W-HELD','warehouse':'MAIN','quantity':'20'}");
        assertThat(available("W-HELD")).isEqualTo("10");
        office.itIs(LocalDate.parse("2026-04-06"));
        office.does("sales-assistant", "/api/v1/reservations/TRF-1/confirmation", "{}");
        office.itIs(LocalDate.parse("2026-04-14"));
        byItself(() -> office.onRecord("reservation-TRF-1", "reservation.missed") == 1);
        assertThat(available("W-HELD")).isEqualTo("10");
        office.itIs(LocalDate.parse("2026-04-21"));
        byItself(() -> office.onRecord("reservation-TRF-1", "reservation.released") == 1);
        byItself(() -> available("W-HELD").equals("30"));
    }

    @Test
    @Order(12)
    void an_invoice_is_claimed_once_in_the_companys_lifetime() {
        String invoices = """
                {'invoices':[{'number':'INV-777','issuer':'A hotel','amount':'100.00','invoicedOn':'2026-03-30',
                 'category':'TRAVEL'}]}""";
        for (String claim : List.of("EX-1", "EX-2")) {
            office.does("salesperson", "/api/v1/expense-claims", """
                    {'id':'%s','region':'华东','purpose':'a customer','category':'TRAVEL','estimate':'100.00'}""".formatted(claim));
        }
        office.does("salesperson", "/api/v1/expense-claims/EX-1/submission", invoices);
        assertThat(office.inVain("salesperson", "/api/v1/expense-claims/EX-2/submission", invoices))
                .startsWith("EXP-");
    }

    @Test
    @Order(13)
    void an_approval_that_nobody_used_lapses_after_seven_days() {
        office.account("K9", "KEY");
        office.order("SO-K9", "K9", "10.00");
        ask("CR-K9", "SO-K9");
        office.does("regional-manager", "/api/v1/credit-releases/CR-K9/approval", "{}");
        office.daysGoBy(8);
        byItself(() -> office.onRecord("account-K9", "account.credit-release-lapsed") == 1);
        assertThat(office.inVain("sales-assistant", "/api/v1/orders/SO-K9/outbound-slip", "{}"))
                .contains("FND-4");
    }

    @Test
    @Order(14)
    void a_closed_month_is_printed_again_as_it_was_and_what_came_late_is_listed() {
        office.account("BK1", "KEY");
        office.order("SO-BK1", "BK1", "10.00");
        office.slip("R-BK1", "BK1", "SO-BK1", "100.00");
        office.ship("SO-BK1");
        office.invoice("SO-BK1", 30);
        LocalDate lastDay = YearMonth.from(office.today()).atEndOfMonth();
        LocalDate invoicedOn = office.today();
        office.itIs(lastDay.plusDays(5));
        JsonNode closed =
                office.does("finance", "/api/v1/books/closings", "{'month':'" + YearMonth.from(lastDay) + "'}");
        assertThat(closed.path("unchanged").asBoolean()).isTrue();
        List<String> printed = printed(lastDay);

        // the money had come in the month that is closed now, and a customer is new since then
        office.does("finance", "/api/v1/remittances/R-BK1/confirmation", """
                {'amount':'100.00','valueDate':'%s'}""".formatted(invoicedOn));
        office.account("BK2", "KEY");

        assertThat(printed(lastDay)).isEqualTo(printed);
        JsonNode late = office.sees("auditor", "/api/v1/reports/late-facts?month=" + YearMonth.from(lastDay));
        assertThat(late.path("rows").toString()).contains("R-BK1").contains(invoicedOn.toString());
        JsonNode statement = office.sees("finance", "/api/v1/accounts/BK1/statement");
        assertThat(statement.toString())
                .contains("\"on\":\"" + lastDay.plusDays(1) + "\",\"own\":\"" + invoicedOn + "\"");
        assertThat(office.sees("finance", "/api/v1/books/closings")
                        .get(0)
                        .path("unchanged")
                        .asBoolean())
                .isTrue();
        assertThat(office.inVain(
                        "finance", "/api/v1/books/closings", "{'month':'" + YearMonth.from(office.today()) + "'}"))
                .contains("BKS-2");
        assertThat(office.inVain("sales-assistant", "/api/v1/books/closings", "{'month':'2020-01'}"))
                .isEqualTo("PERMISSION");
    }

    @Test
    @Order(15)
    void other_programs_take_the_journal_of_all_these_stories_and_add_up_the_same() throws IOException {
        Path hledger = Files.writeString(folder.resolve("office.hledger"), journal("hledger"));
        OtherPrograms.hledgerTakes(hledger);
        OtherPrograms.beancountTakes(Files.writeString(folder.resolve("office.beancount"), journal("beancount")));
        Map<String, String> ours = new TreeMap<>();
        for (JsonNode row : office.sees("finance", "/api/v1/receivables?asOf=" + office.today())
                .path("rows")) {
            if (!row.path("balance").asString().equals("0.00")) {
                ours.put(
                        OtherPrograms.named(row.path("account").asString()),
                        row.path("balance").asString());
            }
        }
        assertThat(OtherPrograms.receivablesByHledger(hledger, office.today())).isEqualTo(ours);
    }

    private static String journal(String format) {
        return office.as("finance").text("/api/v1/books/journal?format=" + format);
    }

    /** Reports of a closed month, as they are printed. */
    private static List<String> printed(LocalDate lastDay) {
        String month = "month=" + YearMonth.from(lastDay);
        return Stream.of(
                        "receivables?asOf=" + lastDay,
                        "trial-balance?from=" + YearMonth.from(lastDay).atDay(1) + "&asOf=" + lastDay,
                        "journal?from=" + YearMonth.from(lastDay).atDay(1) + "&asOf=" + lastDay,
                        "monthly-sales?" + month)
                .flatMap(report -> Stream.of(report, report.replaceFirst("\\?", ".csv?")))
                .map(report -> office.as("finance").text("/api/v1/reports/" + report))
                .toList();
    }

    private static void ask(String release, String order) {
        office.does(
                "sales-assistant",
                "/api/v1/credit-releases",
                "{'id':'%s','order':'%s','reason':'the site waits'}".formatted(release, order));
    }

    private static String calls() {
        return office.sees("sales-assistant", "/api/v1/dunning/calls?on=" + office.today())
                .toString();
    }

    private static int attemptDue(String account) {
        for (JsonNode call : office.sees("sales-assistant", "/api/v1/dunning/calls?on=" + office.today())
                .path("calls")) {
            if (call.path("account").asString().equals(account)) {
                return call.path("attempt").asInt();
            }
        }
        throw new AssertionError(account + " is not on the list of " + office.today() + ": " + calls());
    }

    private static void call(String account) {
        office.does("sales-assistant", "/api/v1/dunning/" + account + "/attempts", attempt("next week"));
    }

    private static String attempt(String said) {
        return "{'channel':'PHONE','said':'" + said + "'}";
    }

    private static void register(String project, String account, String place, String model, int rolls) {
        office.does("salesperson", "/api/v1/projects", """
                {'id':'%s','account':'%s','name':'A project','location':'%s','items':[{'model':'%s','quantity':'%d'}],
                 'plannedUseOn':'2026-09-01'}""".formatted(project, account, place, model, rolls));
    }

    private static void grant(String project, String approval, String model, int rolls, String list, String asked) {
        office.does("salesperson", "/api/v1/projects/" + project + "/price-approvals", """
                {'id':'%s','prices':[{'model':'%s','quantity':'%d','listPrice':'%s','askedPrice':'%s'}],
                 'reason':'a competitor is cheaper'}""".formatted(
                        approval, model, rolls, list, asked));
        office.does("general-manager", "/api/v1/projects/" + project + "/price-approvals/" + approval + "/grant", "{}");
    }

    private static String project(String order, String account, String project, String model, int rolls, String price) {
        return """
                {'id':'%s','account':'%s','kind':'PROJECT','project':'%s','lines':[{'model':'%s','quantity':'%d',
                 'unit':'ROLL','unitPrice':'%s','supply':'FUTURES','expectedOn':'2026-06-01'}]}""".formatted(order, account, project, model, rolls, price);
    }

    private static void spot(String order, String account, String model) {
        office.does("sales-assistant", "/api/v1/orders", """
                {'id':'%s','account':'%s','kind':'STANDARD','lines':[{'model':'%s','quantity':'10','unit':'ROLL',
                 'unitPrice':'10','supply':'SPOT'}]}""".formatted(order, account, model));
    }

    private static void receive(String number, String model, String rolls) {
        office.does("warehouse", "/api/v1/stock/receipts", """
                {'id':'%s','warehouse':'MAIN','model':'%s','quantity':'%s','reason':'OPENING','receivedOn':'%s'}""".formatted(number, model, rolls, office.today()));
    }

    private static String available(String model) {
        return office.sees("sales-assistant", "/api/v1/stock/MAIN:" + model)
                .path("available")
                .asString();
    }

    /** What the calendar or a reaction brings about comes by itself, soon. */
    private static void byItself(BooleanSupplier come) {
        long giveUpAt = System.nanoTime() + BY_ITSELF_WITHIN.toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + BY_ITSELF_WITHIN).isLessThan(giveUpAt);
            Thread.onSpinWait();
        }
    }
}
