package io.countersign.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.standalone.Countersign;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** What the commands that show something make of the server's answers. */
class ClientCommandsTest {

    private static final JsonNode STOCK = json("""
            {"on": "2026-01-15",
             "items": [
               {"id": "MAIN:W-2041", "warehouse": "MAIN", "model": "W-2041", "onHand": "1200.5", "reserved": "30",
                "available": "1170.5", "inTransit": "0", "onOrder": "40", "awaited": "0", "waiting": 0,
                "countedOn": "2026-01-06"},
               {"id": "北仓:W-2041", "warehouse": "北仓", "model": "W-2041", "onHand": "10", "reserved": "0",
                "available": "10", "inTransit": "15", "onOrder": "0", "awaited": "25", "waiting": 2, "countedOn": null}],
             "totals": [
               {"model": "W-2041", "warehouses": 2, "onHand": "1210.5", "reserved": "30", "available": "1180.5",
                "inTransit": "15", "onOrder": "40", "awaited": "25"}]}""");

    private static final JsonNode CALLS = json("""
            {"on": "2026-01-15",
             "calls": [
               {"account": "C001", "name": "Harbour, Interiors", "attempt": 4, "dueOn": "2026-01-14",
                "openedOn": "2026-01-07", "currency": "CNY", "amount": "12026.00",
                "lastPromise": {"on": "2026-01-12", "amount": "5000.00", "state": "BROKEN", "received": "0.00"},
                "escalatedOn": "2026-01-14"},
               {"account": "C002", "name": "墙艺", "attempt": 1, "dueOn": "2026-01-15", "openedOn": "2026-01-15",
                "currency": "CNY", "amount": "80.00", "lastPromise": null, "escalatedOn": null}]}""");

    private static final JsonNode RESERVATIONS = json("""
            {"on": "2026-01-14", "monday": "2026-01-12", "overdue": 1, "due": 0, "confirmed": 1,
             "reservations": [
               {"id": "TRF-1", "account": "C001", "name": "Harbour", "model": "W-2041", "warehouse": "MAIN",
                "quantity": "20", "order": null, "openedOn": "2026-01-05", "week": "OVERDUE", "missedMondays": 1,
                "setAside": true, "version": 1},
               {"id": "SO-1:2", "account": "C001", "name": "Harbour", "model": "W-7", "warehouse": "MAIN",
                "quantity": "5", "order": "SO-1", "openedOn": "2026-01-05", "week": "CONFIRMED", "missedMondays": 0,
                "setAside": false, "version": 1}]}""");

    private static final JsonNode RECEIVABLES = json("""
            {"asOf": "2026-01-31", "knownAt": null, "position": 1758,
             "rows": [
               {"account": "T001", "name": "Harbour \\"Interiors\\"", "region": "East", "salesperson": null,
                "standing": "KEY", "currency": "CNY", "billed": "1026.00", "received": "1000.00", "credited": "0.00",
                "balance": "26.00", "advance": "0.00", "available": "0.00", "notYetDue": "0.00",
                "overdue1to30": "26.00", "overdue31to60": "0.00", "overdue61to90": "0.00", "overdueOver90": "0.00",
                "openInvoices": 1, "oldestOverdueOn": "2026-01-20", "oldestOverdueDays": 11}],
             "totals": [
               {"accounts": 1, "currency": "CNY", "billed": "1026.00", "received": "1000.00", "credited": "0.00",
                "balance": "26.00", "advance": "0.00", "available": "0.00", "notYetDue": "0.00",
                "overdue1to30": "26.00", "overdue31to60": "0.00", "overdue61to90": "0.00", "overdueOver90": "0.00",
                "openInvoices": 1, "oldestOverdueOn": "2026-01-20", "oldestOverdueDays": 11}]}""");

    @Test
    void stock_is_a_table_with_a_total_for_each_model() {
        assertThat(StockCommand.table(STOCK)).isEqualTo("""
                Stock on 2026-01-15.
                warehouse  model   on hand  reserved  available  in transit  on order  awaited  counted on
                ---------  ------  -------  --------  ---------  ----------  --------  -------  ----------
                MAIN       W-2041  1,200.5        30    1,170.5           0        40        0  2026-01-06
                北仓       W-2041       10         0         10          15         0       25
                ---------  ------  -------  --------  ---------  ----------  --------  -------  ----------
                total      W-2041  1,210.5        30    1,180.5          15        40       25
                """);
    }

    @Test
    void stock_is_a_csv_with_plain_decimals() {
        assertThat(lines(StockCommand.csv(STOCK)))
                .containsExactly(
                        "warehouse,model,onHand,reserved,available,inTransit,onOrder,awaited,countedOn",
                        "MAIN,W-2041,1200.5,30,1170.5,0,40,0,2026-01-06",
                        "北仓,W-2041,10,0,10,15,0,25,",
                        "TOTAL,W-2041,1210.5,30,1180.5,15,40,25,");
    }

    @Test
    void calls_are_a_table_that_says_what_was_promised_and_broken() {
        assertThat(lines(CallsCommand.table(CALLS))).first().asString().isEqualTo("Calls on 2026-01-15: 2.");
        assertThat(CallsCommand.table(CALLS))
                .contains("C001     Harbour, Interiors        4  2026-01-14  2026-01-07    CNY  12,026.00"
                        + "  5,000.00 by 2026-01-12, broken  2026-01-14")
                .contains("C002     墙艺                      1  2026-01-15  2026-01-15    CNY      80.00\n");
    }

    @Test
    void calls_are_a_csv_in_which_a_comma_separates_nothing_else() {
        assertThat(lines(CallsCommand.csv(CALLS)))
                .containsExactly(
                        "account,name,attempt,dueOn,openedOn,currency,amount,promisedOn,promised,promise,escalatedOn",
                        "C001,\"Harbour, Interiors\",4,2026-01-14,2026-01-07,CNY,12026.00,2026-01-12,5000.00,BROKEN,"
                                + "2026-01-14",
                        "C002,墙艺,1,2026-01-15,2026-01-15,CNY,80.00,,,,");
    }

    @Test
    void reservations_are_a_table_that_says_what_has_to_be_asked() {
        assertThat(ReservationsCommand.table(RESERVATIONS))
                .startsWith("Reservations on 2026-01-14, in the week of Monday 2026-01-12:"
                        + " 1 overdue, 0 due, 1 confirmed.\n")
                .contains("overdue         1  TRF-1        C001     Harbour  MAIN       W-2041        20  set aside")
                .contains("confirmed       0  SO-1:2       C001     Harbour  MAIN       W-7            5  to come");
    }

    @Test
    void reservations_are_a_csv() {
        assertThat(lines(ReservationsCommand.csv(RESERVATIONS)))
                .containsExactly(
                        "week,missedMondays,id,account,name,warehouse,model,quantity,setAside,order,openedOn",
                        "OVERDUE,1,TRF-1,C001,Harbour,MAIN,W-2041,20,true,,2026-01-05",
                        "CONFIRMED,0,SO-1:2,C001,Harbour,MAIN,W-7,5,false,SO-1,2026-01-05");
    }

    @Test
    void receivables_are_a_table_and_a_csv() {
        assertThat(ReceivablesCommand.table(RECEIVABLES))
                .startsWith("Receivables as of 2026-01-31, read to event 1758. Age is counted from the due date.\n")
                .contains("T001     Harbour \"Interiors\"    CNY  1,026.00  1,000.00")
                .contains("total    1 with something open");
        assertThat(lines(ReceivablesCommand.csv(RECEIVABLES)).get(1))
                .startsWith("T001,\"Harbour \"\"Interiors\"\"\",East,,KEY,CNY,1026.00,1000.00")
                .endsWith(",1,2026-01-20,11");
    }

    @Test
    void an_answer_is_written_as_it_was_asked_for() {
        assertThat(written()).isEqualTo("a table");
        assertThat(written("--format", "csv")).isEqualTo("a csv");
        assertThat(json(written("--format", "json"))).isEqualTo(CALLS);
    }

    @Test
    void a_question_has_the_parameters_that_say_something() {
        assertThat(new Question("/api/v1/stock").with("warehouse", null).toString())
                .isEqualTo("/api/v1/stock");
        assertThat(new Question("/api/v1/reservations")
                        .with("on", LocalDate.of(2026, 1, 14))
                        .with("account", null)
                        .with("text", "北 仓&")
                        .toString())
                .isEqualTo("/api/v1/reservations?on=2026-01-14&text=%E5%8C%97+%E4%BB%93%26");
    }

    @Test
    void each_command_asks_its_own_question() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/stock?warehouse=MAIN&text=W-", 200, STOCK.toString())
                    .answers("/api/v1/dunning/calls?on=2026-01-15&region=East", 200, CALLS.toString())
                    .answers("/api/v1/reservations?on=2026-01-14&account=C001", 200, RESERVATIONS.toString());

            assertThat(asked(server, "stock", "--warehouse", "MAIN", "--text", "W-"))
                    .isEqualTo(StockCommand.table(STOCK));
            assertThat(asked(server, "calls", "--on", "2026-01-15", "--region", "East"))
                    .isEqualTo(CallsCommand.table(CALLS));
            assertThat(asked(server, "reservations", "--on", "2026-01-14", "--account", "C001"))
                    .isEqualTo(ReservationsCommand.table(RESERVATIONS));
        }
    }

    private static final JsonNode REPORT = json("""
            {"name": "receivables", "title": "Receivables summary", "from": null, "asOf": "2026-01-31", "knownAt": null,
             "position": 1758, "filters": {},
             "columns": [{"key": "customer", "label": "Customer", "kind": "CUSTOMER"},
                         {"key": "balance", "label": "Balance", "kind": "MONEY"}],
             "rows": [{"key": "T001", "cells": ["T001", "12026.00"]}, {"key": "T002", "cells": ["墙艺", null]}],
             "totals": [{"key": "CNY", "cells": ["Total", "12026.00"]}],
             "checks": [{"key": "rowsMakeTotals", "sentence": "The rows add up to the totals.", "holds": true}]}""");

    @Test
    void a_report_is_a_table_with_its_totals_and_what_it_proves() {
        assertThat(ReportCommand.table(REPORT)).isEqualTo("""
                Receivables summary as of 2026-01-31, read to event 1758.
                Customer  Balance
                --------  ---------
                T001      12,026.00
                墙艺
                --------  ---------
                Total     12,026.00
                holds: The rows add up to the totals.
                """);
    }

    @Test
    void a_page_of_a_report_says_how_the_next_one_is_asked_for() {
        assertThat(ReportCommand.table(json(
                        REPORT.toString().replaceFirst("\\{", "{\"next\": \"2026-01-12.250.1758\", "))))
                .contains("more follows: --after 2026-01-12.250.1758\n");
    }

    @Test
    void what_may_be_given_with_a_report_is_given_as_options() {
        assertThat(ReportCommand.parametersIn(List.of("--as-of", "2026-01-31", "--by=REGION")))
                .containsExactly(Map.entry("asOf", "2026-01-31"), Map.entry("by", "REGION"));
        assertThatThrownBy(() -> ReportCommand.parametersIn(List.of("region"))).hasMessage("not understood: region");
        assertThatThrownBy(() -> ReportCommand.parametersIn(List.of("--region")))
                .hasMessage("--region needs a value");
    }

    @Test
    void a_report_asks_its_own_question_and_a_file_is_left_as_it_is() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/reports/receivables?asOf=2026-01-31", 200, REPORT.toString())
                    .answers("/api/v1/reports/receivables.csv?region=East", 200, "\uFEFFa,b\r\n")
                    .answers("/api/v1/reports/receivables/facts?row=T001&column=balance", 200, """
                            [{"position": 7, "on": "2026-01-12", "own": null, "recordedAt": "2026-01-12T08:00:00Z",
                              "event": "account.invoice-charged", "stream": "account-T001", "document": "INV-T1",
                              "amount": "12026.00", "currency": "CNY"}]""");

            assertThat(asked(server, "report", "receivables", "--as-of", "2026-01-31"))
                    .isEqualTo(ReportCommand.table(REPORT));
            assertThat(asked(server, "report", "receivables", "--format", "csv", "--region", "East"))
                    .isEqualTo("\uFEFFa,b\r\n");
            assertThat(asked(server, "report", "receivables", "--row", "T001", "--column", "balance"))
                    .contains("    7  2026-01-12")
                    .contains("INV-T1    CNY  12,026.00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"receivables", "calls", "stock", "reservations", "report"})
    void every_command_explains_itself(String command) {
        assertThat(Countersign.run(command, "--help")).isZero();
        assertThat(Countersign.run(command, "--user", "x", "--format", "picture"))
                .isEqualTo(2);
    }

    private static String asked(CannedServer server, String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "--url", server.url(), "--user", "somebody"));
        arguments.addAll(List.of(options));
        return Terminal.run(arguments.toArray(String[]::new)).out();
    }

    private static String written(String... arguments) {
        StringWriter text = new StringWriter();
        new CommandLine(new Shows()).setOut(new PrintWriter(text)).execute(arguments);
        return text.toString();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static JsonNode json(String text) {
        return Server.JSON.readTree(text);
    }

    /** Shows something. */
    @Command(name = "shows")
    static final class Shows implements Runnable {

        @Mixin
        private Output output = new Output();

        @Override
        public void run() {
            output.write(CALLS, answer -> "a table", answer -> "a csv");
        }
    }
}
