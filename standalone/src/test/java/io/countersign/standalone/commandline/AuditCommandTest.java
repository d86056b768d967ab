package io.countersign.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is shown of trails and exceptions, and with which exit code. */
class AuditCommandTest {

    private static final String EVIDENCE = """
            {"position": %d, "stream": "account-C001", "sequence": 1, "event": "%s",
             "recordedAt": "2026-01-20T02:00:00.123Z", "on": "2026-01-20", "by": {"number": "p-1", "name": "Zhang"},
             "onBehalfOf": null, "authority": null}""";
    private static final String POLICY = """
            {"version": 2, "publication": %s, "approvalLapsesAfterDays": 7, "approversForRegular": ["PRESIDENT"],
             "held": true}""".formatted(evidence(3, "policy.published"));
    private static final String SEEN = """
            {"shortBy": "1200.00", "balance": "%s", "available": "0.00", "unpaidReleases": 0, "withheldOrders": 1,
             "oldestOverdueOn": null}""";
    private static final String FINDING = """
            {"kind": "NOT_SUPPORTED", "severity": "VIOLATION", "account": "C001", "order": "SO-1", "release": "CR-1",
             "by": {"number": "p-1", "name": "Zhang"}, "evidence": %s,
             "differences": [{"what": "balance", "recorded": "CNY 1.00", "found": "CNY 2.00"}]}""".formatted(evidence(11, "account.credit-release-requested"));

    @Test
    void a_trail_is_walked_step_by_step() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/audit/trails/CR-1", 200, trails("2.00", ""));

            Terminal.Result ran = Terminal.run("audit", "trail", "CR-1", "--url", server.url(), "--user", "auditor");

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out())
                    .contains("Release CR-1 (USED): order SO-1 of C001 Northwall, CNY 1,200.00")
                    .contains("payments as of 2026-02-01, read to event 99")
                    .containsSubsequence(
                            "asked",
                            "opening",
                            "policy",
                            "version 2",
                            "authority",
                            "approved",
                            "until 2026-01-27",
                            "REGIONAL_MANAGER East lent by Li",
                            "let go",
                            "CREDIT_RELEASE",
                            "invoiced",
                            "INV-1 1,200.00 due 2026-01-29",
                            "paid",
                            "R-1 200.00",
                            "open",
                            "CNY 1,000.00, 3 days overdue")
                    .contains("2026-01-20T02:00:00Z", "Zhang")
                    .contains("Nothing on this trail is other than it has to be.")
                    .doesNotContain("DIFFERS", "NOT HELD");
        }
    }

    @Test
    void what_is_not_as_it_has_to_be_is_said_and_told_by_the_exit_code() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/audit/trails/CR-1?asOf=2026-02-01", 200, trails("1.00", FINDING));

            Terminal.Result ran = Terminal.run(
                    "audit", "trail", "CR-1", "--as-of", "2026-02-01", "--url", server.url(), "--user", "auditor");

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.out())
                    .contains("DIFFERS")
                    .contains("VIOLATION NOT_SUPPORTED in event 11: balance CNY 1.00 on record, CNY 2.00 by the log");
        }
    }

    @Test
    void a_trail_is_written_as_csv() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/audit/trails/CR-1", 200, trails("2.00", ""));

            Terminal.Result ran = Terminal.run(
                    "audit", "trail", "CR-1", "--format", "csv", "--url", server.url(), "--user", "auditor");

            assertThat(ran.out())
                    .startsWith("release,order,step,position,event,recordedAt,on,who,what\r\n")
                    .contains("CR-1,SO-1,asked,11,account.credit-release-requested,2026-01-20T02:00:00.123Z,2026-01-20,"
                            + "Zhang,opening\r\n");
        }
    }

    @Test
    void releases_are_read_page_by_page() {
        try (CannedServer server = new CannedServer()) {
            String asked = "/api/v1/audit/releases?from=2026-01-01&approver=president&state=USED&limit=200";
            server.answers(asked, 200, page(release("CR-1"), "\"11\""))
                    .answers(asked + "&after=11", 200, page(release("CR-2"), "null"));

            Terminal.Result ran = Terminal.run(
                    "audit",
                    "releases",
                    "--from",
                    "2026-01-01",
                    "--approver",
                    "president",
                    "--state",
                    "USED",
                    "--url",
                    server.url(),
                    "--user",
                    "auditor");

            assertThat(ran.out()).contains("2 releases.", "CR-1", "CR-2", "1,200.00", "Zhang");
        }
    }

    @Test
    void releases_are_written_as_csv_with_every_mark() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/audit/releases?limit=200", 200, page(release("CR-1"), "null"));

            Terminal.Result ran =
                    Terminal.run("audit", "releases", "--format", "csv", "--url", server.url(), "--user", "auditor");

            assertThat(ran.out())
                    .startsWith(
                            "release,state,account,order,currency,shortBy,requestedPosition,requestedAt,requestedBy,")
                    .contains("CR-1,USED,C001,SO-1,CNY,1200.00,11,2026-01-20T02:00:00Z,p-1,,,");
        }
    }

    @Test
    void what_somebody_did_is_listed() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/audit/people/president/deeds?limit=200", 200, page("""
                    {"kind": "ATTEMPTED", "position": 20, "at": "2026-01-20T02:00:00Z", "release": null, "order": null,
                     "other": null, "words": "ApproveCreditRelease account-C001: CRL-9"}""", "null"));

            Terminal.Result ran =
                    Terminal.run("audit", "person", "president", "--url", server.url(), "--user", "auditor");

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out()).contains("ATTEMPTED", "20", "ApproveCreditRelease");
        }
    }

    @Test
    void exceptions_are_listed_and_violations_told_by_the_exit_code() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/audit/findings?limit=200", 200, findings(1, FINDING))
                    .answers("/api/v1/audit/findings?limit=200", 200, findings(0, ""));

            Terminal.Result some = Terminal.run("audit", "exceptions", "--url", server.url(), "--user", "auditor");
            Terminal.Result none = Terminal.run("audit", "exceptions", "--url", server.url(), "--user", "auditor");

            assertThat(some.exitCode()).isEqualTo(1);
            assertThat(some.out())
                    .contains("1 violations in 7 shipments and 3 decisions, read to event 99.")
                    .contains("Violations\n", "NOT_SUPPORTED", "SO-1")
                    .doesNotContain("For information");
            assertThat(none.exitCode()).isZero();
            assertThat(none.out()).isEqualTo("0 violations in 7 shipments and 3 decisions, read to event 99.\n");
        }
    }

    private static String evidence(int position, String event) {
        return EVIDENCE.formatted(position, event);
    }

    private static String trails(String balanceByTheLog, String findings) {
        return """
                {"number": "CR-1", "asOf": "2026-02-01", "position": 99, "trails": [
                 {"release": "CR-1", "account": "C001", "customer": "Northwall", "order": "SO-1", "kind": "STANDARD",
                  "currency": "CNY", "total": "1200.00", "state": "USED", "placed": null, "cancelled": null,
                  "request": {"evidence": %s, "requestedBy": {"number": "p-1", "name": "Zhang"}, "reason": "opening",
                              "seen": %s, "seenAgain": %s, "differences": [], "policy": %s},
                  "decision": {"approved": true, "evidence": %s, "decidedBy": {"number": "p-2", "name": "Wang"},
                               "remark": null, "role": "REGIONAL_MANAGER", "region": "East", "delegation": "D-1",
                               "delegatedBy": {"number": "p-3", "name": "Li"}, "needed": ["PRESIDENT"],
                               "standing": "KEY", "customersRegion": "East", "unpaidOthers": 0, "proof": [%s],
                               "proved": true, "policy": %s, "lapsesOn": "2026-01-27"},
                  "ended": null,
                  "shipment": {"slip": %s, "basis": "CREDIT_RELEASE", "shipped": null, "carrier": null, "waybill": null},
                  "payment": {"invoiced": %s, "invoice": "INV-1", "price": "1200.00", "dueOn": "2026-01-29",
                              "parts": [{"evidence": %s, "document": "R-1", "amount": "200.00"}], "open": "1000.00",
                              "overdueDays": 3, "settled": null},
                  "findings": [%s]}]}""".formatted(
                        evidence(11, "account.credit-release-requested"),
                        SEEN.formatted("2.00"),
                        SEEN.formatted(balanceByTheLog),
                        POLICY,
                        evidence(12, "account.credit-release-approved"),
                        evidence(4, "staff.authority-delegated"),
                        POLICY,
                        evidence(13, "account.outbound-slip-issued"),
                        evidence(14, "account.invoice-charged"),
                        evidence(15, "account.remittance-allocated"),
                        findings);
    }

    private static String release(String number) {
        return """
                {"id": "%s", "account": "C001", "order": "SO-1", "currency": "CNY", "shortBy": "1200.00", "state": "USED",
                 "requested": {"position": 11, "at": "2026-01-20T02:00:00Z", "by": {"number": "p-1", "name": "Zhang"}},
                 "decided": null, "ended": null, "slip": null, "shipped": null, "settled": null}""".formatted(number);
    }

    private static String page(String item, String next) {
        return "{\"items\": [" + item + "], \"next\": " + next + "}";
    }

    private static String findings(int violations, String item) {
        return """
                {"position": 99, "shipments": 7, "decisions": 3, "violations": %d, "counts": [], "items": [%s],
                 "next": null}""".formatted(violations, item);
    }
}
