package io.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.Allocation;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import io.countersign.store.json.StoredJson;
import io.countersign.store.log.EventLog;
import io.countersign.store.names.StoredNames;
import io.countersign.store.postgres.Durability;
import io.countersign.store.postgres.EmbeddedServer;
import io.countersign.store.postgres.PostgresEventLog;
import io.countersign.store.postgres.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A long log: invoices, slips, confirmations and where the money went. It is written past the command side, with the
 * bytes the command side would write.
 */
final class LongHistory implements AutoCloseable {

    private static final int DAYS = 320;
    private static final int BATCH = 5_000;
    private static final byte[] METADATA =
            "{\"actor\":\"benchmark-finance\",\"authority\":\"[FINANCE] []\",\"request\":\"benchmark\"}"
                    .getBytes(StandardCharsets.UTF_8);

    private final JsonMapper mapper = StoredJson.mapper();
    private final EmbeddedServer server;
    private final PGSimpleDataSource database;
    private final Shape shape;
    private final long[] sequences;
    private final List<AccountEvent> batch = new ArrayList<>(BATCH);
    private long events;

    /**
     * What a log looks like.
     *
     * @param events how many events it has, or a few more
     * @param open how many invoices stay open
     */
    record Shape(int events, int accounts, int open) {

        /** A million events of a thousand accounts. */
        static final Shape MILLION = new Shape(1_000_000, 1_000, 13_000);

        int invoices() {
            return (events - accounts - open) / 4 + open;
        }

        boolean staysOpen(int invoice) {
            return (long) invoice * open % invoices() < open;
        }
    }

    private LongHistory(EmbeddedServer server, Shape shape) {
        this.server = server;
        this.shape = shape;
        sequences = new long[shape.accounts()];
        database = new PGSimpleDataSource();
        database.setUrl(server.url() + "?reWriteBatchedInserts=true&prepareThreshold=-1");
        database.setUser(server.user());
        database.setPassword(server.password());
    }

    static LongHistory write(Path data, Measurement.Report report) throws SQLException {
        return write(data, Shape.MILLION, report);
    }

    static LongHistory write(Path data, Shape shape, Measurement.Report report) throws SQLException {
        LongHistory history = new LongHistory(EmbeddedServer.start(data), shape);
        Schema.create(history.database);
        report.line("settings: " + Durability.shown(history.database));
        long began = System.nanoTime();
        history.fill();
        report.line(String.format(
                Locale.ROOT,
                "a log of %,d events was written in %.1f s",
                history.events,
                (System.nanoTime() - began) / 1e9));
        return history;
    }

    EventLog log() {
        return new PostgresEventLog(database);
    }

    /** Connections that are kept, as the program keeps them. */
    HikariDataSource connections() {
        HikariDataSource connections = new HikariDataSource();
        connections.setDataSource(database);
        return connections;
    }

    long events() {
        return events;
    }

    @Override
    public void close() {
        server.close();
    }

    private void fill() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int account = 0; account < shape.accounts(); account++) {
                add(connection, opened(id(account)));
            }
            for (int invoice = 0; invoice < shape.invoices(); invoice++) {
                addBusiness(connection, invoice);
            }
            write(connection);
        }
    }

    private void addBusiness(Connection connection, int number) throws SQLException {
        CustomerAccountId account = id(number % shape.accounts());
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays((long) number * DAYS / shape.invoices());
        Money amount = new Money(10_000 + number % 90_000, Office.CNY);
        OrderId order = new OrderId("SO-" + number);
        add(
                connection,
                new InvoiceCharged(account, order, new InvoiceNumber("INV-" + number), amount, day, day.plusDays(30)));
        if (!shape.staysOpen(number)) {
            RemittanceId remittance = new RemittanceId("R-" + number);
            PersonId finance = new PersonId("finance-1");
            Instant sent = day.plusDays(20).atStartOfDay(ZoneOffset.UTC).toInstant();
            add(
                    connection,
                    new RemittanceRecorded(
                            account,
                            remittance,
                            new RemittanceSlip(
                                    sent,
                                    "ICBC-1",
                                    PaymentMethod.TRANSFER,
                                    amount,
                                    new PersonId("payer-1"),
                                    "REF-" + number,
                                    order,
                                    null,
                                    null),
                            new PersonId("assistant-1")));
            add(connection, new RemittanceConfirmed(account, remittance, amount, amount, day.plusDays(21), finance));
            add(
                    connection,
                    new RemittanceAllocated(
                            account, remittance, List.of(new Allocation(order, amount, day.plusDays(21)))));
        }
    }

    private void add(Connection connection, AccountEvent event) throws SQLException {
        batch.add(event);
        if (batch.size() == BATCH) {
            write(connection);
        }
    }

    private void write(Connection connection) throws SQLException {
        String sql = "insert into event (event_id, stream, sequence, aggregate_type, recorded_at, name, revision,"
                + " content, metadata) values (?,?,?,?,?,?,?,?,?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (AccountEvent event : batch) {
                int account = Integer.parseInt(event.account().value().substring(1));
                insert.setString(1, new UUID(events, account).toString());
                insert.setString(2, event.account().toString());
                insert.setLong(3, sequences[account]++);
                insert.setString(4, "CustomerAccount");
                insert.setLong(5, 1_790_000_000_000_000L + events++);
                insert.setString(6, Objects.requireNonNull(StoredNames.nameOf(event.getClass())));
                insert.setString(7, StoredNames.currentRevision(event.getClass()));
                insert.setBytes(8, mapper.writeValueAsBytes(event));
                insert.setBytes(9, METADATA);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        batch.clear();
    }

    private static AccountOpened opened(CustomerAccountId account) {
        return new AccountOpened(
                account, "Customer " + account.value(), null, new Region("East"), null, Standing.KEY, Office.CNY);
    }

    private static CustomerAccountId id(int account) {
        return new CustomerAccountId("C" + account);
    }
}
