package io.countersign.web.bank;

import io.countersign.bank.BankQuery.BankStatement;
import io.countersign.bank.BankQuery.StatementState;
import io.countersign.bank.StatementId;
import io.countersign.web.pages.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bank statements that are asked for.
 *
 * @param bankAccount only of this account; all when absent
 * @param state only in this state; all when absent
 * @param next to be asked after for more
 * @param mayEnter whether whoever looks at them may enter more
 */
public record StatementList(
        @Nullable String bankAccount,
        @Nullable StatementState state,
        List<BankStatement> statements,
        @Nullable StatementId next,
        boolean mayEnter) {

    public StatementList {
        statements = List.copyOf(statements);
    }

    /** Whether not all are asked for. */
    public boolean isFiltered() {
        return bankAccount != null || state != null;
    }

    /** Where one of them is. */
    public String address(BankStatement statement) {
        return StatementPages.PATH + "/" + statement.statement().value();
    }

    /** The next page. */
    public String more() {
        return Address.of(StatementPages.PATH)
                .with("bankAccount", bankAccount)
                .with("state", state)
                .with("after", next == null ? null : next.value())
                .toString();
    }
}
