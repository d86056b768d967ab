package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.acceptance.Client.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/** An office in which a story lets days go by, told in the words of the office. */
final class OfficeInRehearsal implements AutoCloseable {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Path clock;
    private final Program program;
    private LocalDate today;

    private OfficeInRehearsal(Path clock, Program program, LocalDate today) {
        this.clock = clock;
        this.program = program;
        this.today = today;
    }

    /** An office with people and no business, on the morning of this day. */
    static OfficeInRehearsal on(String day, Path folder) {
        Path clock = folder.resolve("clock");
        LocalDate today = LocalDate.parse(day);
        write(clock, today);
        return new OfficeInRehearsal(clock, Program.rehearsal(folder.resolve("data"), clock), today);
    }

    LocalDate today() {
        return today;
    }

    String url() {
        return program.url();
    }

    /** Lets days go by until the morning of this one. */
    void itIs(LocalDate day) {
        today = day;
        write(clock, day);
    }

    void daysGoBy(int days) {
        itIs(today.plusDays(days));
    }

    /** Somebody of the office. */
    Client as(String userName) {
        return Client.of(program, userName);
    }

    /** What somebody asks for, and gets. */
    JsonNode does(String userName, String path, String json) {
        Answer answer = as(userName).post(path, json);
        assertThat(answer.status())
                .as("%s %s: %s", userName, path, answer.body())
                .isBetween(200, 299);
        return answer.body();
    }

    /** What somebody asks for in vain, by the codes of the rules; PERMISSION when they may not ask at all. */
    String inVain(String userName, String path, String json) {
        Answer answer = as(userName).post(path, json);
        assertThat(answer.status())
                .as("%s %s: %s", userName, path, answer.body())
                .isIn(403, 409);
        return answer.status() == 403 ? "PERMISSION" : answer.refusals();
    }

    JsonNode sees(String userName, String path) {
        Answer answer = as(userName).get(path);
        assertThat(answer.status())
                .as("%s %s: %s", userName, path, answer.body())
                .isEqualTo(200);
        return answer.body();
    }

    void account(String number, String standing) {
        as("sales-assistant").openAccount(number, standing);
    }

    /** An order of ten rolls at this price, of a model that is not kept in stock. */
    void order(String number, String account, String price) {
        does("sales-assistant", "/api/v1/orders", """
                {'id':'%s','account':'%s','kind':'STANDARD','lines':[{'model':'X-1','quantity':'10','unit':'ROLL',
                 'unitPrice':'%s','supply':'SPOT'}]}""".formatted(number, account, price));
    }

    void slip(String number, String account, String order, String amount) {
        does("sales-assistant", "/api/v1/remittances", """
                {'id':'%s','account':'%s','remittedAt':'%sT01:00:00Z','bankAccount':'ICBC-1','method':'TRANSFER',
                 'amount':'%s','payer':'A payer','reference':'TT-%s','order':'%s'}""".formatted(number, account, today, amount, number, order));
    }

    void confirm(String number, String amount) {
        does("finance", "/api/v1/remittances/" + number + "/confirmation", """
                {'amount':'%s','valueDate':'%s'}""".formatted(amount, today));
    }

    /** The goods leave, on a slip that the account issues. */
    void ship(String order) {
        does("sales-assistant", "/api/v1/orders/" + order + "/outbound-slip", "{}");
        does("warehouse", "/api/v1/orders/" + order + "/shipment", """
                {'shippedOn':'%s','carrier':'SF','waybill':'SF-%s','parcels':1}""".formatted(today, order));
    }

    void invoice(String order, int daysToPay) {
        does("finance", "/api/v1/orders/" + order + "/invoice", """
                {'invoice':'INV-%s','invoicedOn':'%s','dueOn':'%s'}""".formatted(order, today, today.plusDays(daysToPay)));
    }

    String state(String order) {
        return sees("sales-assistant", "/api/v1/orders/" + order).path("state").asString();
    }

    /** How often this event is on record in a stream. */
    int onRecord(String stream, String event) {
        return sees("auditor", "/api/v1/events?limit=200&stream=" + stream + "&name=" + event)
                .path("events")
                .size();
    }

    @Override
    public void close() {
        program.close();
    }

    private static void write(Path clock, LocalDate day) {
        try {
            Path next = clock.resolveSibling("clock.next");
            Files.writeString(
                    next,
                    day.atTime(MORNING)
                            .atZone(SHANGHAI)
                            .toInstant()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString());
            Files.move(next, clock, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
