package io.countersign.web.accounts;

import io.countersign.account.AccountQuery.ShowStatement.Movement;
import io.countersign.account.AccountQuery.ShowStatement.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that moved on an account, oldest first.
 *
 * @param balance what the customer owes after all of it
 */
record ShownStatement(
        String account,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        String currency,
        List<ShownMovement> movements,
        String balance) {

    static ShownStatement of(Statement statement, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new ShownStatement(
                statement.account().value(),
                asOf,
                knownAt,
                statement.currency().getCurrencyCode(),
                statement.movements().stream().map(ShownMovement::of).toList(),
                statement.balance().toDecimal());
    }

    /**
     * One movement.
     *
     * @param position where its event is in the log
     * @param on the day on which it counts
     * @param own its own business date, when it is late: that month was closed already
     * @param amount what it added to what the customer owes; negative when it took away
     * @param balance what the customer owed after it
     */
    record ShownMovement(
            long position,
            LocalDate on,
            @Nullable LocalDate own,
            Instant recordedAt,
            String event,
            String document,
            String amount,
            String balance) {

        static ShownMovement of(Movement movement) {
            return new ShownMovement(
                    movement.position(),
                    movement.on(),
                    movement.own(),
                    movement.recordedAt(),
                    movement.event(),
                    movement.document(),
                    movement.amount().toDecimal(),
                    movement.balance().toDecimal());
        }
    }
}
