package io.countersign.web.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the edge keeps beside the log, and what of it a backup has. */
@Component
public final class PeopleTables {

    /** What cannot be had from anywhere else. */
    public static final List<String> KEPT = List.of(
            "directory_of_people",
            "sign_in",
            "access_token",
            "second_factor",
            "recovery_code",
            "text_of_statement_line",
            "saved_view",
            "bank_mapping",
            "import_mapping",
            "device_token");

    /** What is left out, and why. */
    static final Map<String, String> LEFT_OUT = Map.of(
            "browser_session", "whoever was signed in signs in again",
            "failed_sign_in", "whoever had to wait need not any more",
            "idempotency_key", "an answer from before may speak of what is not in the log that is restored");

    private static final int ROWS_AT_ONCE = 1_000;

    private final DataSource database;
    private final TransactionTemplate asOfOneMoment;

    PeopleTables(DataSource database, PlatformTransactionManager transactions) {
        this.database = database;
        asOfOneMoment = new TransactionTemplate(transactions);
        asOfOneMoment.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        asOfOneMoment.setReadOnly(true);
    }

    /** Writes every row that is kept, as compressed lines of JSON. */
    void write(OutputStream to) throws IOException {
        GZIPOutputStream lines = new GZIPOutputStream(to);
        JdbcTemplate rows = new JdbcTemplate(database);
        rows.setFetchSize(ROWS_AT_ONCE);
        asOfOneMoment.executeWithoutResult(status ->
                KEPT.forEach(table -> rows.query("select to_jsonb(one)::text from " + table + " one", row -> {
                    write("{\"table\":\"" + table + "\",\"row\":" + row.getString(1) + "}\n", lines);
                })));
        lines.finish();
    }

    private static void write(String line, OutputStream to) {
        try {
            to.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
