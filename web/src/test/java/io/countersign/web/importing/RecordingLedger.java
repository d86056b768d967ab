package io.countersign.web.importing;

import io.countersign.account.AccountCommand;
import io.countersign.account.AccountCommand.BringAlongCreditNote;
import io.countersign.account.AccountCommand.BringAlongSettlement;
import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.identity.Id;
import io.countersign.order.OrderCommand.BringAlongOrder;
import io.countersign.refusal.NotReached;
import io.countersign.refusal.Refusal;
import io.countersign.web.sending.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that takes every new number, the same content again without a word, and no other content under an old
 * number. It remembers what it was sent.
 */
final class RecordingLedger {

    static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");

    /** What is refused whatever it says, by its number. */
    final Map<Id, Refusal> refused = new HashMap<>();

    /** What the ledger breaks on. */
    final Map<Id, RuntimeException> broken = new HashMap<>();

    /** Accounts that were there before. */
    final Map<Id, Account> accounts = new HashMap<>();

    /** How often the views are asked before they have followed. */
    int behind;

    /** Each command is answered only when it gets one of these. */
    final Semaphore answering = new Semaphore(10_000_000);

    private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
    private final SimpleQueryBus queries = SimpleQueryBus.builder().build();
    private final List<CommandMessage<?>> sent = new ArrayList<>();
    private final Map<Id, Object> taken = new LinkedHashMap<>();

    RecordingLedger() {
        List.of(
                        OpenAccount.class,
                        BringAlongOrder.class,
                        ChargeInvoice.class,
                        BringAlongCreditNote.class,
                        BringAlongSettlement.class)
                .forEach(kind -> commands.subscribe(kind.getName(), this::handle));
        queries.<AwaitReactions.Reached>subscribe(
                AwaitReactions.class.getName(),
                AwaitReactions.Reached.class,
                question -> new AwaitReactions.Reached(taken.size(), taken.size()));
        queries.<Optional<Account>>subscribe(
                FindAccount.class.getName(),
                Account.class,
                question -> known(((FindAccount) question.getPayload()).account()));
    }

    Messages messages() {
        return new Messages(
                DefaultCommandGateway.builder().commandBus(commands).build(),
                DefaultQueryGateway.builder().queryBus(queries).build(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                ZoneId.of("Asia/Shanghai"));
    }

    /** Every command that was sent, in order. */
    List<Object> sent() {
        return sent.stream().<Object>map(CommandMessage::getPayload).toList();
    }

    /** The commands of one kind, in the order they were sent in. */
    <C> List<C> sent(Class<C> kind) {
        return sent().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<CommandMessage<?>> messagesSent() {
        return sent;
    }

    private Optional<Account> known(Id account) {
        if (behind-- > 0) {
            throw new NotReached("the views have not followed");
        }
        return Optional.ofNullable(accounts.get(account));
    }

    private @Nullable Object handle(CommandMessage<?> message) {
        answering.acquireUninterruptibly();
        sent.add(message);
        Object command = message.getPayload();
        Id number = numberOf(command);
        RuntimeException failure = broken.get(number);
        if (failure != null) {
            throw failure;
        }
        Refusal refusal = refused.get(number);
        Object before = taken.get(number);
        if (refusal == null && before != null && !before.equals(command)) {
            refusal = new Refusal("SAME-1", "The same number has the same content.");
        }
        if (refusal != null) {
            throw new CommandExecutionException("refused", null, List.of(refusal));
        }
        taken.put(number, command);
        return null;
    }

    private static Id numberOf(Object command) {
        return switch (command) {
            case BringAlongOrder order -> order.order();
            case ChargeInvoice charge -> charge.invoice();
            case BringAlongCreditNote credit -> credit.creditNote();
            case BringAlongSettlement settlement -> settlement.remittance();
            case AccountCommand account -> account.account();
            default -> throw new IllegalArgumentException(command.toString());
        };
    }
}
