package io.countersign.web.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.CustomerAccountId;
import io.countersign.web.importing.Rejects.Rejection;
import io.countersign.web.problem.StoreAway;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the lines of a file along: gathers them to orders, and asks the ledger for each order as soon as its last line
 * was read.
 *
 * <p>An account is open before anything is put on it. What belongs to one account is sent in the order of the file. A
 * line that is wrong is left out, the other lines of its order are in; when a rule refuses an order, all its lines are
 * rejected.
 */
final class Bringing {

    private static final Logger LOG = LoggerFactory.getLogger(Bringing.class);
    private static final long ASK_AGAIN_NANOS = 100_000_000;
    private static final int EXAMPLES_MAX = 10;

    private final HistoryLines file;
    private final LinesPerOrder linesPerOrder;
    private final ImportLimits limits;
    private final Progress progress;
    private final Rejects rejects;
    private final Messages messages;
    private final Sender person;
    private final Outbox outbox;
    private final LineReader reader;
    private final Map<String, OpenedAccount> accounts = new HashMap<>();
    private final Map<String, HistoryOrder> incomplete = new HashMap<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> otherwise = new ArrayList<>();
    private long elsewhereCount;
    private long otherwiseCount;
    private int linesUnderWay;

    /**
     * @param person who began the import, and may ask about accounts
     * @param automation what sends the commands for that person
     */
    Bringing(
            HistoryLines file,
            LinesPerOrder linesPerOrder,
            ImportLimits limits,
            Progress progress,
            Rejects rejects,
            Messages messages,
            Sender person,
            Sender automation) {
        this.file = file;
        this.linesPerOrder = linesPerOrder;
        this.limits = limits;
        this.progress = progress;
        this.rejects = rejects;
        this.messages = messages;
        this.person = person;
        this.outbox = new Outbox(messages, automation);
        this.reader = new LineReader(file.layout(), messages.today());
    }

    /** Reads the file to its end, and returns when everything it says was answered. */
    void bring() throws CharacterCodingException {
        long read = 0;
        while (file.hasNext()) {
            CsvRecord line = file.next();
            String order = file.layout().order(line);
            take(line, order);
            if (order != null && linesPerOrder.isLast(order)) {
                HistoryOrder complete = incomplete.remove(order);
                if (complete != null) {
                    handOver(complete);
                }
            }
            progress.read(++read);
            outbox.hear();
            demandGoingOn();
        }
        // two orders that share a fingerprint
        List.copyOf(incomplete.values()).forEach(this::handOver);
        while (outbox.underWay() > 0) {
            outbox.hearOne();
        }
        noteWhatIsOdd();
    }

    private void take(CsvRecord record, @Nullable String key) {
        try {
            HistoryLine line = reader.read(record, key);
            HistoryOrder order = incomplete.get(line.order());
            if (order == null) {
                OrderNumbers numbers = numbers(line);
                order = new HistoryOrder(numbers, line, accountOf(line));
            } else if (order.lineNumbers().size() >= limits.linesPerOrderMax()) {
                throw badOrder(line, "An order has at most " + limits.linesPerOrderMax() + " lines.");
            }
            demandCurrency(order.account(), line);
            order.add(line, file.layout());
            incomplete.put(line.order(), order);
            if (order.account().appearsElsewhere(line.region())) {
                elsewhereCount++;
                exemplify(elsewhere, order.account());
            }
            linesUnderWay++;
            waitForRoom();
        } catch (BadLine bad) {
            reject(bad.at(record.getStartingLineNumber()));
        }
    }

    private OrderNumbers numbers(HistoryLine line) {
        try {
            return OrderNumbers.of(file.layout().mapping().source(), line);
        } catch (IllegalArgumentException e) {
            throw badOrder(
                    line,
                    "The numbers made from it are too long: with what is put around them they have at most"
                            + " 80 characters. Or the invoice's begins with a sign.");
        }
    }

    private BadLine badOrder(HistoryLine line, String reason) {
        return new BadLine(file.layout().orderColumn(), line.order(), reason);
    }

    private void waitForRoom() {
        while (linesUnderWay > limits.linesUnderWayMax() || outbox.underWay() > limits.commandsUnderWayMax()) {
            if (outbox.underWay() == 0) {
                throw new ImportFailed("More than " + limits.linesUnderWayMax()
                        + " lines belong to orders that are not complete. Sort the file by order.");
            }
            outbox.hearOne();
        }
    }

    private OpenedAccount accountOf(HistoryLine line) {
        OpenedAccount known = accounts.get(line.account());
        return known == null ? open(line) : known;
    }

    private void demandCurrency(OpenedAccount account, HistoryLine line) {
        if (!account.currency().equals(line.currency())) {
            throw file.layout()
                    .bad(
                            Field.CURRENCY,
                            line.currency().getCurrencyCode(),
                            "An account has one currency; this one's is " + account.currency() + ".");
        }
    }

    private OpenedAccount open(HistoryLine line) {
        CustomerAccountId id;
        try {
            id = new CustomerAccountId(Numbering.fit(line.account()));
        } catch (IllegalArgumentException e) {
            throw file.layout()
                    .bad(
                            Field.ACCOUNT,
                            line.account(),
                            "A customer's code begins with a letter or digit and has at most 80 characters.");
        }
        if (accounts.size() >= limits.accountsMax()) {
            throw new ImportFailed("The file has more than " + limits.accountsMax() + " customers. Split it.");
        }
        OpenedAccount account = new OpenedAccount(id, line.region(), line.currency());
        accounts.put(line.account(), account);
        outbox.send(
                new OpenAccount(id, line.accountName(), null, line.region(), null, line.standing(), line.currency()),
                thrown -> opened(account, Answer.of(thrown)));
        return account;
    }

    private void opened(OpenedAccount account, Answer answer) {
        Answer decided = answer;
        if (answer instanceof Answer.RefusedByRule refused) {
            decided = asItWasBefore(account, refused);
        }
        demandSound(decided);
        account.decided(decided).forEach(this::send);
    }

    /** A customer who is there already may have another name, region or standing by now; only the currency must fit. */
    private Answer asItWasBefore(OpenedAccount account, Answer.RefusedByRule refused) {
        Account before = known(account.id());
        if (before == null || !before.currency().equals(account.currency())) {
            return refused;
        }
        otherwiseCount++;
        exemplify(otherwise, account);
        return new Answer.Taken();
    }

    /** The views may still be busy with what this import has written. */
    private @Nullable Account known(CustomerAccountId account) {
        long begun = System.nanoTime();
        while (true) {
            try {
                return messages.find(new FindAccount(account), Account.class, person)
                        .orElse(null);
            } catch (RuntimeException e) {
                if (!StoreAway.isBehind(e)) {
                    throw e;
                }
                if (System.nanoTime() - begun > limits.viewsAwaited().toNanos()) {
                    throw notTaken();
                }
                LOG.debug("an import waits for the views: {}", e.getClass().getSimpleName());
            }
            LockSupport.parkNanos(ASK_AGAIN_NANOS);
            demandGoingOn();
        }
    }

    private void handOver(HistoryOrder order) {
        if (order.account().opening() == null) {
            order.account().keep(order);
        } else {
            send(order);
        }
    }

    private void send(HistoryOrder order) {
        if (order.account().opening() instanceof Answer.RefusedByRule refused) {
            finish(order, refused);
            return;
        }
        List<Object> commands;
        try {
            commands = order.commands();
        } catch (ArithmeticException e) {
            finish(order, "", "The sum of the order's lines is too large an amount.");
            return;
        }
        Outcome outcome = new Outcome(order, commands.size());
        for (Object command : commands) {
            outbox.send(command, thrown -> outcome.heard(Answer.of(thrown)));
        }
    }

    private void finish(HistoryOrder order, Answer answer) {
        if (answer instanceof Answer.RefusedByRule refused) {
            finish(order, refused.codes(), refused.sentences());
        } else {
            linesUnderWay -= order.lineNumbers().size();
            progress.accepted(order.lineNumbers().size());
        }
    }

    private void finish(HistoryOrder order, String rule, String reason) {
        linesUnderWay -= order.lineNumbers().size();
        for (Long line : order.lineNumbers()) {
            reject(new Rejection(line, file.layout().orderColumn(), order.id().value(), rule, reason));
        }
    }

    private void reject(Rejection rejection) {
        rejects.add(rejection);
        progress.rejected(1);
    }

    private static void demandSound(Answer answer) {
        if (answer instanceof Answer.Broken broken) {
            LOG.error("a command of an import was not answered by a rule", broken.cause());
            throw notTaken();
        }
    }

    private static ImportFailed notTaken() {
        return new ImportFailed("The ledger could not take a line; its log says why. What came before is in,"
                + " and the same file may be brought along again.");
    }

    private static void demandGoingOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ImportFailed("The program was stopped.");
        }
    }

    private static void exemplify(List<String> examples, OpenedAccount account) {
        if (examples.size() < EXAMPLES_MAX) {
            examples.add(account.id().value());
        }
    }

    private void noteWhatIsOdd() {
        if (elsewhereCount > 0) {
            progress.note("Customers that appear under more than one region and stay in the one of their first line: "
                    + elsewhereCount + " (" + listed(elsewhereCount, elsewhere) + ").");
        }
        if (otherwiseCount > 0) {
            progress.note("Customers that were there before with another name, region or standing, and keep it: "
                    + otherwiseCount + " (" + listed(otherwiseCount, otherwise) + ").");
        }
    }

    private static String listed(long count, List<String> examples) {
        return String.join(", ", examples) + (count > examples.size() ? ", ..." : "");
    }

    /** What the ledger says to all commands of one order. */
    private final class Outcome {

        private final HistoryOrder order;
        private int missing;
        private @Nullable Answer worst;

        Outcome(HistoryOrder order, int missing) {
            this.order = order;
            this.missing = missing;
        }

        void heard(Answer answer) {
            demandSound(answer);
            worst = worse(worst, answer);
            if (--missing == 0) {
                finish(order, Objects.requireNonNull(worst));
            }
        }

        private static Answer worse(@Nullable Answer before, Answer now) {
            if (before instanceof Answer.RefusedByRule first && now instanceof Answer.RefusedByRule second) {
                return first.and(second);
            }
            return before instanceof Answer.RefusedByRule first ? first : now;
        }
    }
}
