package io.countersign.web.pages.palette;

import io.countersign.account.AccountQuery.ListAccounts;
import io.countersign.account.CustomerAccountId;
import io.countersign.web.pages.palette.Findable.Words;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All customers as they are looked for. They are read again after a while, and kept meanwhile. */
@Component
final class Customers {

    static final String KIND = "customers";

    private static final Duration KEPT_FOR = Duration.ofSeconds(20);
    private static final int READ_AT_A_TIME = 200;

    private final Messages messages;
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    Customers(Messages messages) {
        this.messages = messages;
    }

    /** Everybody who is a customer now, or was one a moment ago. */
    List<Words> all(Sender sender) {
        Known now = known;
        if (now.until.isBefore(messages.now())) {
            now = new Known(read(sender), messages.now().plus(KEPT_FOR));
            known = now;
        }
        return now.customers;
    }

    private List<Words> read(Sender sender) {
        List<Words> customers = new ArrayList<>();
        CustomerAccountId after = null;
        do {
            ListAccounts.Accounts page =
                    messages.ask(new ListAccounts(after, READ_AT_A_TIME), ListAccounts.Accounts.class, sender);
            page.accounts()
                    .forEach(account -> customers.add(Words.of(new Findable(
                            KIND,
                            account.account().value(),
                            account.name(),
                            "/customers/" + account.account().value()))));
            after = next(page);
        } while (after != null);
        return List.copyOf(customers);
    }

    private static @Nullable CustomerAccountId next(ListAccounts.Accounts page) {
        return page.next();
    }

    private record Known(List<Words> customers, Instant until) {}
}
