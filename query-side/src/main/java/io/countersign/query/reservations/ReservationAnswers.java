package io.countersign.query.reservations;

import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.registers.Register;
import io.countersign.reservation.ReservationQuery.FindReservation;
import io.countersign.reservation.ReservationQuery.Reservation;
import io.countersign.reservation.ReservationQuery.ShowMondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.MondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.Row;
import io.countersign.reservation.ReservationQuery.State;
import io.countersign.stock.StockItemId;
import io.countersign.stock.StockQuery.Item;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which goods are held for whom, and who has to be asked. */
public final class ReservationAnswers {

    private static final int ALL = Integer.MAX_VALUE - 1;
    private static final Comparator<Row> WHAT_IS_TO_BE_ASKED_FIRST = Comparator.comparing(Row::week)
            .thenComparing(Row::missedMondays, Comparator.reverseOrder())
            .thenComparing(row -> row.reservation().account().value())
            .thenComparing(row -> row.reservation().reservation().value());

    private final Register<Reservation> reservations;
    private final Register<Item> stock;
    private final Clock clock;
    private final ZoneId zone;

    public ReservationAnswers(Register<Reservation> reservations, Register<Item> stock, Clock clock, ZoneId zone) {
        this.reservations = reservations;
        this.stock = stock;
        this.clock = clock;
        this.zone = zone;
    }

    @QueryHandler
    Optional<Reservation> answer(FindReservation question) {
        return reservations.current().find(question.reservation().value());
    }

    @QueryHandler
    MondayList answer(ShowMondayList question) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate on = question.on() == null ? today : question.on();
        Documents<Reservation> current = reservations.current();
        return list(question, on, on.isBefore(today) ? current.all().values() : stillOpen(current), stock.current());
    }

    static MondayList list(
            ShowMondayList question, LocalDate on, Collection<Reservation> reservations, Documents<Item> stock) {
        Mondays mondays = new Mondays(on);
        List<Row> rows = reservations.stream()
                .filter(mondays::isOpen)
                .filter(open -> question.account() == null || question.account().equals(open.account()))
                .map(open -> new Row(open, mondays.weekOf(open), mondays.missedBy(open), isSetAside(open, stock)))
                .sorted(WHAT_IS_TO_BE_ASKED_FIRST)
                .toList();
        return new MondayList(on, mondays.monday(), rows);
    }

    private static List<Reservation> stillOpen(Documents<Reservation> reservations) {
        Where<Reservation> open = new Where<>(
                "state", State.OPEN.name(), reservation -> reservation.state().name());
        return reservations.page(null, ALL, List.of(open)).documents();
    }

    private static boolean isSetAside(Reservation reservation, Documents<Item> stock) {
        return StockItemId.of(reservation.warehouse(), reservation.model())
                .flatMap(item -> stock.find(item.value()))
                .filter(item ->
                        item.held().stream().anyMatch(held -> held.reservation().equals(reservation.reservation())))
                .isPresent();
    }
}
