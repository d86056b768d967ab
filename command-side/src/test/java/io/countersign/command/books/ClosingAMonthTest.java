package io.countersign.command.books;

import static io.countersign.command.books.BooksStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.FINANCE;
import static io.countersign.command.stories.Office.by;
import static io.countersign.command.stories.Office.stage;

import io.countersign.books.BooksCommand.CloseMonth;
import io.countersign.books.BooksEvent.MonthClosed;
import io.countersign.books.BooksId;
import io.countersign.books.MonthFigure;
import io.countersign.money.Money;
import io.countersign.people.Role;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ClosingAMonthTest {

    private static final Map<String, ?> BY_FINANCE = by(FINANCE, Role.FINANCE);

    private final FixtureConfiguration<Books> books = stage(Books.class);

    @Test
    void a_month_is_closed_with_its_figures() {
        books.given(begun(OCTOBER)).when(close(OCTOBER), BY_FINANCE).expectEvents(closed(OCTOBER));
    }

    @Test
    void a_month_without_figures_is_closed_too() {
        books.given(begun(OCTOBER))
                .when(close(OCTOBER, new MonthFigure[0]), BY_FINANCE)
                .expectEvents(new MonthClosed(BooksId.COMPANY, OCTOBER, List.of(), FINANCE));
    }

    @Test
    void nothing_is_closed_before_its_closing_was_begun() {
        books.givenNoPriorActivity().when(close(OCTOBER), BY_FINANCE).expectException(refusedBy("BKS-5"));
        books.given(begun(OCTOBER), closed(OCTOBER))
                .when(close(NOVEMBER), BY_FINANCE)
                .expectException(refusedBy("BKS-5"));
    }

    @Test
    void debits_are_credits_to_the_cent() {
        books.given(begun(OCTOBER))
                .when(
                        close(
                                OCTOBER,
                                figure("1122", "0", "100.00", "0", "100.00"),
                                figure("6001", "0", "0", "99.99", "-99.99")),
                        BY_FINANCE)
                .expectException(refusedBy("BKS-6"));
    }

    @Test
    void debits_are_credits_in_each_currency() {
        Money none = Money.zero(Currency.getInstance("USD"));
        Money dollars = Money.of("100", Currency.getInstance("USD"));
        books.given(begun(OCTOBER))
                .when(
                        close(
                                OCTOBER,
                                figure("1122", "0", "100", "0", "100"),
                                new MonthFigure("6001", none, none, dollars, dollars.negated())),
                        BY_FINANCE)
                .expectException(refusedBy("BKS-6"));
    }

    @Test
    void opening_debit_and_credit_make_the_closing() {
        books.given(begun(OCTOBER))
                .when(
                        close(
                                OCTOBER,
                                figure("1122", "0", "100", "0", "100.01"),
                                figure("6001", "0", "0", "100", "-100")),
                        BY_FINANCE)
                .expectException(refusedBy("BKS-7"));
    }

    @Test
    void closed_again_is_closed_once() {
        books.given(begun(OCTOBER), closed(OCTOBER))
                .when(close(OCTOBER), BY_FINANCE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void month_after_month_is_closed() {
        books.given(begun(OCTOBER), closed(OCTOBER), begun(NOVEMBER))
                .when(close(NOVEMBER), BY_FINANCE)
                .expectEvents(closed(NOVEMBER));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        CloseMonth wrong = close(OCTOBER, figure("1122", "0", "100", "0", "90"));
        books.givenNoPriorActivity().when(wrong, BY_FINANCE).expectException(refusedBy("BKS-5", "BKS-6", "BKS-7"));
    }
}
