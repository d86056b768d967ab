package io.countersign.web.books;

import io.countersign.books.BooksQuery.ClosedMonth;
import io.countersign.books.MonthFigure;
import io.countersign.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A month whose closing was begun.
 *
 * @param position of the event from which on facts of this month are late
 * @param closedAt absent when its closing is begun and not finished
 * @param figures the figures it was closed with
 * @param unchanged whether the figures that are drawn up anew now are the same
 */
record ShownClosing(
        String month,
        long position,
        Instant begunAt,
        String begunBy,
        String begunByName,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closedByName,
        List<ShownFigure> figures,
        boolean unchanged) {

    static Stream<PersonId> people(ClosedMonth month) {
        return Stream.of(month.begunBy(), month.closedBy()).filter(Objects::nonNull);
    }

    static ShownClosing of(ClosedMonth month, Map<PersonId, String> names) {
        PersonId closedBy = month.closedBy();
        return new ShownClosing(
                month.month().toString(),
                month.position(),
                month.begunAt(),
                month.begunBy().value(),
                names.getOrDefault(month.begunBy(), month.begunBy().value()),
                month.closedAt(),
                closedBy == null ? null : closedBy.value(),
                closedBy == null ? null : names.getOrDefault(closedBy, closedBy.value()),
                month.figures().stream().map(ShownFigure::of).toList(),
                month.unchanged());
    }

    /** One line of a month's trial balance. */
    record ShownFigure(String account, String currency, String opening, String debit, String credit, String closing) {

        static ShownFigure of(MonthFigure figure) {
            return new ShownFigure(
                    figure.account(),
                    figure.closing().currency().getCurrencyCode(),
                    figure.opening().toDecimal(),
                    figure.debit().toDecimal(),
                    figure.credit().toDecimal(),
                    figure.closing().toDecimal());
        }
    }
}
