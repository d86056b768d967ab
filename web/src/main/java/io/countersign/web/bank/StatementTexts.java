package io.countersign.web.bank;

import io.countersign.bank.BankQuery.ProposeMatches.Hint;
import io.countersign.bank.StatementId;
import io.countersign.people.PersonId;
import io.countersign.web.people.Forgetting;
import io.countersign.web.people.KnownPerson;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.tables.EdgeTables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What banks write about payments in their own words, beside the ledger: it may name people, and can be forgotten here
 * while history stays whole.
 */
@Component
final class StatementTexts implements Forgetting {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int WORDS_MAX = 12;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:+-]{2,39}");

    private final JdbcClient database;
    private final PeopleDirectory directory;

    /** @param tables must be there before anything is looked up */
    StatementTexts(DataSource database, EdgeTables tables, PeopleDirectory directory) {
        this.database = JdbcClient.create(database);
        this.directory = directory;
    }

    /** What is kept of a line. */
    record LineText(
            int line,
            @Nullable PersonId counterparty,
            @Nullable String content) {

        /** Says nothing of what may be somebody's name. */
        @Override
        public String toString() {
            return "line " + line;
        }
    }

    boolean areKept(StatementId statement) {
        return !database.sql("select line from text_of_statement_line where statement = ? limit 1")
                .param(statement.value())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    void keep(StatementId statement, List<LineText> lines) {
        for (int from = 0; from < lines.size(); from += ROWS_AT_ONCE) {
            List<LineText> some = lines.subList(from, Math.min(from + ROWS_AT_ONCE, lines.size()));
            database.sql("""
                            insert into text_of_statement_line (statement, line, counterparty, content)
                            select ?, new.line, new.counterparty, new.content
                            from unnest(?, ?, ?) as new (line, counterparty, content)
                            on conflict (statement, line) do nothing
                            """)
                    .params(
                            statement.value(),
                            some.stream().map(LineText::line).toArray(Integer[]::new),
                            some.stream()
                                    .map(line -> line.counterparty() == null
                                            ? null
                                            : line.counterparty().value())
                                    .toArray(String[]::new),
                            some.stream().map(LineText::content).toArray(String[]::new))
                    .update();
        }
    }

    /** The words of these lines, of those that have any. */
    Map<Integer, String> of(StatementId statement, Collection<Integer> lines) {
        Map<Integer, String> texts = new HashMap<>();
        if (!lines.isEmpty()) {
            database.sql("""
                            select line, content from text_of_statement_line
                            where statement = ? and line = any (?) and content is not null
                            """)
                    .params(statement.value(), lines.toArray(Integer[]::new))
                    .query(row -> {
                        texts.put(row.getInt(1), row.getString(2));
                    });
        }
        return texts;
    }

    /** What was written about this person's payments is gone, and their name from whatever else mentions it. */
    @Override
    public void forget(KnownPerson person) {
        database.sql("update text_of_statement_line set content = null where counterparty = ? and content is not null")
                .param(person.person().value())
                .update();
        for (String word : person.words()) {
            database.sql("""
                            update text_of_statement_line set content = replace(content, ?, '')
                            where position(? in content) > 0
                            """).params(word, word).update();
        }
    }

    /** What is known here about the lines of a statement, for whoever compares them with remittances. */
    List<Hint> hints(StatementId statement) {
        List<LineText> lines = database.sql("""
                        select line, counterparty, content from text_of_statement_line
                        where statement = ? and (counterparty is not null or content is not null) order by line
                        """)
                .param(statement.value())
                .query((row, number) -> new LineText(
                        row.getInt(1),
                        row.getString(2) == null ? null : new PersonId(row.getString(2)),
                        row.getString(3)))
                .list();
        Map<PersonId, Set<PersonId>> namesakes = directory.namesakesOf(lines.stream()
                .map(LineText::counterparty)
                .filter(Objects::nonNull)
                .toList());
        List<Hint> hints = new ArrayList<>();
        for (LineText line : lines) {
            PersonId counterparty = line.counterparty();
            hints.add(new Hint(
                    line.line(),
                    List.copyOf(counterparty == null ? Set.of() : namesakes.getOrDefault(counterparty, Set.of())),
                    wordsOf(line.content())));
        }
        return hints;
    }

    private static List<String> wordsOf(@Nullable String content) {
        return content == null
                ? List.of()
                : WORD.matcher(content)
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> word.chars().anyMatch(Character::isDigit))
                        .distinct()
                        .limit(WORDS_MAX)
                        .toList();
    }
}
