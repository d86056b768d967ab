package io.countersign.command.process;

import io.countersign.account.AccountCommand.FollowUp;
import io.countersign.account.CustomerAccountId;
import io.countersign.reservation.ReservationCommand.MissMonday;
import io.countersign.stock.ReservationId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the calendar will bring: on a day, something is asked of an aggregate. Noting the same twice is noting it once.
 *
 * <p>Entries are reminders and no facts: what becomes of them is decided by the aggregate on the day.
 */
public final class Diary {

    static final String TABLE = "diary";

    private static final String ACCOUNT = "account-";
    private static final String RESERVATION = "reservation-";

    private final JdbcClient database;

    /** A diary in this database. */
    public Diary(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** What may be asked on a day. */
    enum Page {
        FOLLOW_UP((account, day) -> new FollowUp(new CustomerAccountId(account))),
        /** Noted for the day after the Monday. */
        MISSED_MONDAY((reservation, day) -> new MissMonday(new ReservationId(reservation), day.minusDays(1)));

        private final BiFunction<String, LocalDate, Object> command;

        Page(BiFunction<String, LocalDate, Object> command) {
            this.command = command;
        }
    }

    /** One line of it. */
    record Entry(LocalDate dueOn, Page page, String target) {

        Object command() {
            return page.command.apply(target, dueOn);
        }
    }

    /**
     * Notes what may have been struck after one day and up to another, for a log that goes on from the first of the two while
     * its diary is that of the second. An entry that is not needed does no harm.
     *
     * @param streams everything that something has happened to
     */
    public void noteAnew(Collection<String> streams, LocalDate after, LocalDate upTo) {
        for (String stream : streams) {
            if (stream.startsWith(ACCOUNT)) {
                note(after, Page.FOLLOW_UP, stream.substring(ACCOUNT.length()));
            } else if (stream.startsWith(RESERVATION)) {
                after.datesUntil(upTo.plusDays(1))
                        .filter(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY)
                        .forEach(day -> note(day, Page.MISSED_MONDAY, stream.substring(RESERVATION.length())));
            }
        }
    }

    void note(LocalDate dueOn, Page page, String target) {
        database.sql("insert into diary (due_on, page, target) values (?, ?, ?) on conflict do nothing")
                .params(dueOn, page.name(), target)
                .update();
    }

    /** The oldest entries of this day and of days before it. */
    List<Entry> dueBy(LocalDate day, int limit) {
        return database.sql("select due_on, page, target from diary where due_on <= ? order by due_on, target limit ?")
                .params(day, limit)
                .query((row, number) ->
                        new Entry(row.getObject(1, LocalDate.class), Page.valueOf(row.getString(2)), row.getString(3)))
                .list();
    }

    void strike(Entry entry) {
        database.sql("delete from diary where due_on = ? and page = ? and target = ?")
                .params(entry.dueOn(), entry.page().name(), entry.target())
                .update();
    }
}
