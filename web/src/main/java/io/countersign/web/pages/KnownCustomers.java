package io.countersign.web.pages;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.CustomerAccountId;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up whose things are listed, each customer once. */
@Component
public final class KnownCustomers {

    private final Messages messages;

    KnownCustomers(Messages messages) {
        this.messages = messages;
    }

    /** These customers; those that nobody opened are left out. */
    public Map<CustomerAccountId, Account> of(Stream<CustomerAccountId> numbers, Sender sender) {
        Map<CustomerAccountId, Account> known = new HashMap<>();
        numbers.distinct()
                .forEach(number -> messages.find(new FindAccount(number), Account.class, sender)
                        .ifPresent(account -> known.put(number, account)));
        return known;
    }
}
