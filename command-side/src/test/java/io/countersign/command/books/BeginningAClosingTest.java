package io.countersign.command.books;

import static io.countersign.command.books.BooksStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.FINANCE;
import static io.countersign.command.stories.Office.TODAY;
import static io.countersign.command.stories.Office.by;
import static io.countersign.command.stories.Office.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.books.BooksCommand.BeginClosing;
import io.countersign.books.BooksId;
import io.countersign.command.rulebook.Refused;
import io.countersign.people.Role;
import io.countersign.refusal.Refusal;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class BeginningAClosingTest {

    private static final Map<String, ?> BY_FINANCE = by(FINANCE, Role.FINANCE);

    private final FixtureConfiguration<Books> books = stage(Books.class);

    @Test
    void the_first_month_to_be_closed_may_be_any_that_is_over() {
        books.givenNoPriorActivity().when(begin(OCTOBER), BY_FINANCE).expectEvents(begun(OCTOBER));
    }

    @Test
    void there_are_no_other_books_than_the_companys() {
        books.givenNoPriorActivity()
                .when(new BeginClosing(new BooksId("other"), OCTOBER), BY_FINANCE)
                .expectException(refusedBy("BKS-1"));
    }

    @Test
    void the_month_that_runs_is_not_closed() {
        books.givenNoPriorActivity().when(begin(THIS_MONTH), BY_FINANCE).expectException(refusedBy("BKS-2"));
    }

    @Test
    void a_month_is_over_on_the_first_day_of_the_next_and_not_on_its_last() {
        assertThat(onDay(LocalDate.of(2025, 12, 31)).isOver()).isFalse();
        assertThat(onDay(LocalDate.of(2026, 1, 1)).isOver()).isTrue();
    }

    private static BeginningAClosing.Facts onDay(LocalDate today) {
        return new BeginningAClosing.Facts(BooksId.COMPANY, DECEMBER, null, null, today);
    }

    @Test
    void the_month_after_the_last_closed_one_is_next() {
        books.given(begun(OCTOBER), closed(OCTOBER))
                .when(begin(NOVEMBER), BY_FINANCE)
                .expectEvents(begun(NOVEMBER));
    }

    @Test
    void no_month_is_left_out() {
        books.given(begun(OCTOBER), closed(OCTOBER))
                .when(begin(DECEMBER), BY_FINANCE)
                .expectException(refusedBy("BKS-3"));
    }

    @Test
    void a_month_before_a_closed_one_is_not_closed_any_more() {
        books.given(begun(NOVEMBER), closed(NOVEMBER))
                .when(begin(OCTOBER), BY_FINANCE)
                .expectException(refusedBy("BKS-3"));
    }

    @Test
    void another_closing_waits_until_this_one_is_finished() {
        books.given(begun(OCTOBER)).when(begin(NOVEMBER), BY_FINANCE).expectException(refusedBy("BKS-4"));
    }

    @Test
    void begun_again_is_begun_once() {
        books.given(begun(OCTOBER))
                .when(begin(OCTOBER), BY_FINANCE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        books.given(begun(OCTOBER), closed(OCTOBER))
                .when(begin(OCTOBER), BY_FINANCE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        BeginningAClosing.Facts wrong =
                new BeginningAClosing.Facts(new BooksId("other"), THIS_MONTH, NOVEMBER, OCTOBER, TODAY);
        Refused refused = catchThrowableOfType(Refused.class, () -> BeginningAClosing.RULES.demand(wrong));
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("BKS-1", "BKS-2", "BKS-3", "BKS-4");
    }
}
