package io.countersign.web.bank;

import io.countersign.bank.BankQuery.FindStatement;
import io.countersign.bank.StatementCommand.EnterStatement;
import io.countersign.bank.StatementId;
import io.countersign.bank.StatementLine;
import io.countersign.people.PersonId;
import io.countersign.web.bank.StatementTexts.LineText;
import io.countersign.web.bankfile.BankFile;
import io.countersign.web.bankfile.ReadLine;
import io.countersign.web.bankfile.ReadStatement;
import io.countersign.web.bankfile.StatementMapping;
import io.countersign.web.bankfile.StatementRefused;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.people.PersonKind;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the statements of a file on record: all of them or none.
 *
 * <p>The file is read to its end before anything is sent, and what the ledger could refuse is sent first. The names in it
 * go to the directory of people, the words to the edge's own table; the ledger gets numbers.
 */
@Component
final class EnteringStatements {

    private static final String NO_SCOPE = "";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final StatementTexts texts;

    /** One large file at a time: what is read of it stands in memory. */
    private final Lock reading = new ReentrantLock(true);

    EnteringStatements(Messages messages, PeopleDirectory directory, StatementTexts texts) {
        this.messages = messages;
        this.directory = directory;
        this.texts = texts;
    }

    /**
     * What was entered.
     *
     * @param all the statements of the file
     * @param added those that had not been there before
     */
    record Entered(List<StatementId> all, List<StatementId> added) {}

    /**
     * Enters the statements of a file.
     *
     * @param bankAccount what the account is called here, when the bank calls it otherwise
     */
    Entered enter(byte[] file, @Nullable StatementMapping mapping, @Nullable String bankAccount, Sender sender) {
        reading.lock();
        try {
            Map<StatementId, ReadStatement> read = read(file, mapping, bankAccount);
            String sha256 = sha256(file);
            List<StatementId> added = new ArrayList<>();
            List<StatementId> known = new ArrayList<>();
            read.keySet().forEach(statement -> (isKnown(statement, sender) ? known : added).add(statement));
            for (StatementId statement : known) {
                enter(Objects.requireNonNull(read.get(statement)), Map.of(), sha256, sender);
            }
            for (StatementId statement : added) {
                ReadStatement content = Objects.requireNonNull(read.get(statement));
                enter(content, people(content), sha256, sender);
            }
            for (Map.Entry<StatementId, ReadStatement> one : read.entrySet()) {
                keepTexts(one.getKey(), one.getValue());
            }
            return new Entered(List.copyOf(read.keySet()), added);
        } finally {
            reading.unlock();
        }
    }

    /** What is in a file, without entering anything of it. */
    List<ReadStatement> look(byte[] file, @Nullable StatementMapping mapping, @Nullable String bankAccount) {
        reading.lock();
        try {
            return List.copyOf(read(file, mapping, bankAccount).values());
        } finally {
            reading.unlock();
        }
    }

    private Map<StatementId, ReadStatement> read(
            byte[] file, @Nullable StatementMapping mapping, @Nullable String bankAccount) {
        try {
            Map<StatementId, ReadStatement> read = new LinkedHashMap<>();
            LocalDate today = messages.today();
            for (ReadStatement each : new BankFile(new BankFile.Bytes(file), mapping).statements()) {
                ReadStatement statement = bankAccount == null ? each : each.ofBankAccount(bankAccount);
                if (statement.until().isAfter(today)) {
                    throw rejected(statement, "The statement ends in the future.");
                }
                ReadStatement same = read.putIfAbsent(statement.id(), statement);
                if (same != null && !isSame(same, statement)) {
                    throw rejected(statement, "The file has another statement with this number and this last day.");
                }
            }
            return read;
        } catch (StatementRefused refused) {
            throw Rejected.shape(refused.where(), refused.reason());
        }
    }

    private static Rejected rejected(ReadStatement statement, String reason) {
        return Rejected.shape("line " + statement.fileLine(), reason);
    }

    private static boolean isSame(ReadStatement one, ReadStatement other) {
        return command(one, Map.of(), "").equals(command(other, Map.of(), ""));
    }

    /** Whether the ledger has this statement. */
    boolean isKnown(StatementId statement, Sender sender) {
        return messages.find(new FindStatement(statement), FindStatement.Found.class, sender)
                .isPresent();
    }

    private void enter(ReadStatement statement, Map<String, PersonId> people, String sha256, Sender sender) {
        messages.sendAndWait(command(statement, people, sha256), sender);
    }

    private static EnterStatement command(ReadStatement statement, Map<String, PersonId> people, String sha256) {
        List<StatementLine> lines = new ArrayList<>();
        for (ReadLine line : statement.lines()) {
            lines.add(new StatementLine(
                    lines.size() + 1,
                    line.bookedOn(),
                    line.valueDate(),
                    line.amount(),
                    line.reversal(),
                    line.reference(),
                    line.bankReference(),
                    line.counterparty() == null ? null : people.get(line.counterparty())));
        }
        return new EnterStatement(
                statement.id(),
                statement.kind(),
                statement.format(),
                statement.bankAccount(),
                statement.currency(),
                statement.number(),
                statement.from(),
                statement.until(),
                statement.opening(),
                statement.closing(),
                sha256,
                lines);
    }

    private Map<String, PersonId> people(ReadStatement statement) {
        return directory.idsOf(
                PersonKind.COUNTERPARTY,
                NO_SCOPE,
                statement.lines().stream()
                        .map(ReadLine::counterparty)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** After the ledger has taken it, and again when that was cut off the last time. */
    private void keepTexts(StatementId statement, ReadStatement read) {
        if (texts.areKept(statement)) {
            return;
        }
        Map<String, PersonId> people = people(read);
        List<LineText> lines = new ArrayList<>();
        for (int i = 0; i < read.lines().size(); i++) {
            ReadLine line = read.lines().get(i);
            if (line.counterparty() != null || line.text() != null) {
                lines.add(new LineText(
                        i + 1, line.counterparty() == null ? null : people.get(line.counterparty()), line.text()));
            }
        }
        texts.keep(statement, lines);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
