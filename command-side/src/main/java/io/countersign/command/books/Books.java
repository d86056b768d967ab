package io.countersign.command.books;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.books.BooksCommand.BeginClosing;
import io.countersign.books.BooksCommand.CloseMonth;
import io.countersign.books.BooksEvent.ClosingBegun;
import io.countersign.books.BooksEvent.MonthClosed;
import io.countersign.books.BooksId;
import io.countersign.people.Acting;
import java.time.YearMonth;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The company's books: month after month is closed, and stays closed.
 *
 * <p>A closing has two steps. When it is begun, no more facts count in the month; then its figures are drawn up, which
 * nothing can change any more, and the month is closed with them.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class Books {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private BooksId id;

    private @Nullable YearMonth begun;
    private @Nullable YearMonth closed;

    Books() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(BeginClosing command, Acting acting) {
        BeginningAClosing.RULES.demand(
                new BeginningAClosing.Facts(command.books(), command.month(), begun, closed, acting.today()));
        if (!command.month().equals(begun)) {
            apply(new ClosingBegun(command.books(), command.month(), acting.person()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CloseMonth command, Acting acting) {
        ClosingAMonth.RULES.demand(new ClosingAMonth.Facts(command.month(), begun, command.figures()));
        if (!command.month().equals(closed)) {
            apply(new MonthClosed(command.books(), command.month(), command.figures(), acting.person()));
        }
    }

    @EventSourcingHandler
    void on(ClosingBegun event) {
        id = event.books();
        begun = event.month();
    }

    @EventSourcingHandler
    void on(MonthClosed event) {
        closed = event.month();
    }
}
