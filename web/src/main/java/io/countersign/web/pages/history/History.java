package io.countersign.web.pages.history;

import io.countersign.account.CustomerAccountId;
import io.countersign.history.HistoryQuery.RecordedEvent;
import io.countersign.web.pages.Address;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The page of the history.
 *
 * @param next the position after which the events that follow begin; absent when there are no more
 */
public record History(
        EventsAsked asked, List<Entry> entries, @Nullable Long next) {

    private static final String ACCOUNTS = "account-";

    /** The statement of the account whose events these are, if they are an account's. */
    public @Nullable String statement() {
        String stream = asked.stream();
        if (stream == null || !stream.startsWith(ACCOUNTS)) {
            return null;
        }
        try {
            return Address.ofStatement(new CustomerAccountId(stream.substring(ACCOUNTS.length())))
                    .with(asked.asOf())
                    .toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * One event.
     *
     * @param title what it is called, in the reader's language
     * @param actor who acted, by name; whoever it was on behalf of included
     * @param authority the roles and regions under which the actor was allowed to; empty when none are on record
     * @param content the stored JSON with line breaks
     */
    public record Entry(
            RecordedEvent event, String title, String actor, String authority, List<Fact> facts, String content) {

        /** All metadata, by key. */
        public Map<String, String> metadata() {
            return new TreeMap<>(event.metadata());
        }

        /** All events of the same thing. */
        public String streamAddress() {
            return Address.ofEvents(event.stream()).toString();
        }
    }
}
