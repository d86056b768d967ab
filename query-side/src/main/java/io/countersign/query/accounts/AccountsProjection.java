package io.countersign.query.accounts;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountQuery.Account;
import io.countersign.query.documents.Documents;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;

/** Keeps each account as the office sees it. */
@ProcessingGroup(AccountsProjection.GROUP)
public final class AccountsProjection {

    /** Names the position this view has reached. Renaming it makes the view start again. */
    public static final String GROUP = "accounts";

    private final Documents<Account> accounts;

    public AccountsProjection(Documents<Account> accounts) {
        this.accounts = accounts;
    }

    @EventHandler
    void on(AccountEvent event, TrackingToken token) {
        accounts.fold(event, token.position().orElseThrow());
    }
}
