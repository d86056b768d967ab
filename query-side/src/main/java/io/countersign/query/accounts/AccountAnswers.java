package io.countersign.query.accounts;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.AccountQuery.ListAccounts;
import io.countersign.account.CustomerAccountId;
import io.countersign.query.documents.Documents;
import io.countersign.query.history.Reached;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which accounts there are. */
public final class AccountAnswers {

    private final Documents<Account> accounts;
    private final Reached reached;

    public AccountAnswers(Documents<Account> accounts, Reached reached) {
        this.accounts = accounts;
        this.reached = reached;
    }

    @QueryHandler
    Optional<Account> answer(FindAccount question) {
        reached.demand(AccountsProjection.GROUP);
        return accounts.find(question.account().value());
    }

    @QueryHandler
    ListAccounts.Accounts answer(ListAccounts question) {
        reached.demand(AccountsProjection.GROUP);
        String after = question.after() == null ? null : question.after().value();
        Documents.Page<Account> page = accounts.page(after, question.limit(), List.of());
        return new ListAccounts.Accounts(
                page.documents(), page.next() == null ? null : new CustomerAccountId(page.next()));
    }
}
