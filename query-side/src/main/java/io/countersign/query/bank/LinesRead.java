package io.countersign.query.bank;

import io.countersign.bank.StatementEvent;
import io.countersign.bank.StatementId;
import io.countersign.query.history.LogFold;
import io.countersign.store.log.Selection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The lines of the statements that were asked for last, as far as the log was read; whoever asks again reads on from there.
 * Without it, whoever asks for a long statement page by page would read all of it for each page.
 */
final class LinesRead {

    private static final float LOAD = 0.75f;

    private final LogFold log;
    private final int linesMax;
    private final Map<StatementId, Reading> readings = new LinkedHashMap<>(16, LOAD, true);

    /** @param linesMax how many lines are kept of all statements together, beside those of the last */
    LinesRead(LogFold log, int linesMax) {
        this.log = log;
        this.linesMax = linesMax;
    }

    private static final class Reading {

        private final LinesFold lines = new LinesFold();
        private long position;
    }

    /** What somebody wants to know of the lines as they are now; they are not kept beyond that. */
    <T> T of(StatementId statement, Function<LinesFold, T> answer) {
        Reading reading = readingOf(statement);
        synchronized (reading) {
            log.read(Selection.ofStream(statement.toString()).after(reading.position), (event, stored) -> {
                reading.lines.on((StatementEvent) event);
                reading.position = stored.position();
            });
            T answered = answer.apply(reading.lines);
            forgetOthers(statement);
            return answered;
        }
    }

    private Reading readingOf(StatementId statement) {
        synchronized (readings) {
            return readings.computeIfAbsent(statement, unread -> new Reading());
        }
    }

    /** Those go first that were asked for longest ago. A statement without lines costs nothing but its place. */
    private void forgetOthers(StatementId statement) {
        synchronized (readings) {
            long kept = readings.values().stream()
                    .mapToLong(reading -> reading.lines.lines().size() + 1L)
                    .sum();
            Iterator<Map.Entry<StatementId, Reading>> eldest =
                    readings.entrySet().iterator();
            while (kept > linesMax && eldest.hasNext()) {
                Map.Entry<StatementId, Reading> one = eldest.next();
                if (!one.getKey().equals(statement)) {
                    kept -= one.getValue().lines.lines().size() + 1L;
                    eldest.remove();
                }
            }
        }
    }
}
