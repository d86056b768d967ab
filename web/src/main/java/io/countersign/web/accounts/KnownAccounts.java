package io.countersign.web.accounts;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.CustomerAccountId;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import org.springframework.stereotype.Component;

/** Sees to it that nothing is put on record for a customer whom nobody knows. */
@Component
public final class KnownAccounts {

    private final Messages messages;

    KnownAccounts(Messages messages) {
        this.messages = messages;
    }

    /** Refuses an account that was never opened. */
    public void demand(CustomerAccountId account, Sender sender) {
        if (messages.find(new FindAccount(account), Account.class, sender).isEmpty()) {
            throw Rejected.unknown("account");
        }
    }
}
