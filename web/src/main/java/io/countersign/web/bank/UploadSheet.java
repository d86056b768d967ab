package io.countersign.web.bank;

import io.countersign.bank.StatementId;
import io.countersign.refusal.Refusal;
import io.countersign.web.bankfile.MappingDraft;
import io.countersign.web.bankfile.ReadLine;
import io.countersign.web.bankfile.ReadStatement;
import io.countersign.web.bankfile.TableSample;
import io.countersign.web.problem.FieldProblem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a bank's file before anything of it is entered, or what came of entering it.
 *
 * @param banks for which banks mappings are kept
 * @param template the bank whose kept mapping is used; empty when none is
 * @param bank the bank under whose name the mapping is going to be kept; empty when it is not
 * @param bankAccount what the account is called here; empty when the bank's word holds
 * @param file by what the file is known again; empty when none was chosen
 * @param table the beginning of the table, when it is one
 * @param mapping what its columns are taken to mean
 * @param found the statements in it
 * @param here those of them that are on record already
 * @param mistakes where it cannot be read, and why
 * @param refusals why it cannot be entered
 * @param done what was entered; absent before that
 */
public record UploadSheet(
        List<String> banks,
        String template,
        String bank,
        String bankAccount,
        String file,
        @Nullable TableSample table,
        MappingDraft mapping,
        List<ReadStatement> found,
        Set<StatementId> here,
        List<FieldProblem> mistakes,
        List<Refusal> refusals,
        @Nullable Done done) {

    private static final int LINES_SHOWN = 8;
    private static final int STATEMENTS_SHOWN = 12;
    private static final int SKIPPED_SHOWN = 6;

    public UploadSheet {
        banks = List.copyOf(banks);
        found = List.copyOf(found);
        here = Set.copyOf(here);
        mistakes = List.copyOf(mistakes);
        refusals = List.copyOf(refusals);
    }

    /**
     * What was entered.
     *
     * @param added how many statements had not been there before
     * @param exact how many matches the policy confirmed by itself
     */
    public record Done(List<StatementId> all, int added, int exact) {

        public Done {
            all = List.copyOf(all);
        }
    }

    static UploadSheet empty(List<String> banks) {
        return new UploadSheet(
                banks,
                "",
                "",
                "",
                "",
                null,
                new MappingDraft(Map.of()),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                null);
    }

    /** Whether everything is there that entering it needs. */
    public boolean isReadable() {
        return !found.isEmpty() && mistakes.isEmpty();
    }

    /** The statements that are shown. */
    public List<ReadStatement> shown() {
        return found.stream().limit(STATEMENTS_SHOWN).toList();
    }

    /** The first lines of a statement. */
    public List<ReadLine> first(ReadStatement statement) {
        return statement.lines().stream().limit(LINES_SHOWN).toList();
    }

    /** The row with the columns' names, or nothing. */
    public TableSample.@Nullable Row header() {
        return table == null ? null : mapping.header(table);
    }

    /** The names of the columns that may be chosen: of the row that looks most like a head. */
    public List<String> names() {
        if (table == null) {
            return List.of();
        }
        TableSample.Row header = header();
        TableSample.Row widest = header != null
                ? header
                : table.rows().stream()
                        .max(Comparator.comparingLong(row -> row.cells().stream()
                                .filter(cell -> !cell.isEmpty())
                                .count()))
                        .orElse(null);
        return widest == null
                ? List.of()
                : widest.cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Rows below the head that were taken for no lines, such as sums. */
    public List<TableSample.Row> skipped() {
        TableSample.Row header = header();
        if (table == null || header == null || found.isEmpty()) {
            return List.of();
        }
        Set<Long> lines = found.stream()
                .flatMap(statement -> statement.lines().stream())
                .map(line -> line.fileLine())
                .collect(Collectors.toSet());
        return table.rows().stream()
                .filter(row -> row.number() > header.number() && !lines.contains(row.number()))
                .limit(SKIPPED_SHOWN)
                .toList();
    }
}
