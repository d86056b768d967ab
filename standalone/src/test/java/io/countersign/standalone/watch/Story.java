package io.countersign.standalone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

/** A small piece of business with people in it: an order that is withheld, paid, shipped, and told about. */
final class Story {

    /** What nobody may read anywhere but in the ledger itself and in the directory of people. */
    static final List<String> PERSONAL = List.of(
            "Harbour Interiors",
            "Chen Mei",
            "5555 0100",
            "6222-01",
            "20260110-7781",
            "Their nephew",
            "Name of",
            "password",
            "Authorization",
            Office.SCRAPE_TOKEN);

    private final Office office;

    Story(Office office) {
        this.office = office;
    }

    /** Opens an account, places an order and is refused the slip; somebody asks for a release. */
    void untilSomebodyHasToDecide() {
        done(office.post("sales-assistant", "/api/v1/accounts", """
                {"id": "T001", "name": "Harbour Interiors Ltd",
                 "contact": {"name": "Chen Mei", "phone": "+86 21 5555 0100"},
                 "region": "East", "salesperson": "salesperson", "standing": "KEY", "currency": "CNY"}"""));
        place("SO-T1");
        assertThat(office.post("sales-assistant", "/api/v1/orders/SO-T1/outbound-slip", "")
                        .statusCode())
                .isEqualTo(409);
        done(office.post("sales-assistant", "/api/v1/credit-releases", """
                {"id": "CR-T1", "order": "SO-T1", "reason": "Their nephew opens the showroom on Monday"}"""));
    }

    /** Another order is paid and shipped; everything that ships it belongs to this. */
    void untilTheCustomerIsTold(String correlation) {
        place("SO-T2");
        done(office.post("sales-assistant", "/api/v1/remittances", """
                {"id": "R-T1", "account": "T001", "remittedAt": "2026-01-10T02:30:00Z", "bankAccount": "ICBC 6222-01",
                 "method": "TRANSFER", "amount": "500.00", "currency": "CNY", "payer": "Harbour Interiors Ltd",
                 "reference": "20260110-7781", "order": "SO-T2"}"""));
        done(office.post("sales-assistant", "/api/v1/orders/SO-T2/outbound-slip", ""));
        HttpResponse<String> shipped =
                done(office.post("warehouse", "/api/v1/orders/SO-T2/shipment", correlation, """
                {"shippedOn": "2026-01-12", "carrier": "SF Express", "waybill": "SF1029384756", "parcels": 3}"""));
        assertThat(shipped.headers().firstValue("X-Correlation-Id")).hasValue(correlation);
    }

    private void place(String order) {
        done(office.post("sales-assistant", "/api/v1/orders", """
                {"id": "%s", "account": "T001", "kind": "STANDARD", "currency": "CNY",
                 "lines": [{"model": "W-2041", "quantity": "4", "unit": "ROLL", "unitPrice": "85.50",
                            "supply": "SPOT"}]}""".formatted(order)));
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }
}
