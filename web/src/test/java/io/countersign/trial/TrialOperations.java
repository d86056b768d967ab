package io.countersign.trial;

import io.countersign.operation.DeadLetterCommand.RetryDeadLetter;
import io.countersign.operation.DeadLetterCommand.SkipDeadLetter;
import io.countersign.operation.DeadLetterId;
import io.countersign.operation.DeadLetterQuery;
import io.countersign.operation.DeadLetterQuery.DeadLetter;
import io.countersign.operation.DeadLetterQuery.Explanation;
import io.countersign.operation.DeadLetterQuery.FindDeadLetter;
import io.countersign.operation.DeadLetterQuery.ListDeadLetters;
import io.countersign.operation.FollowerName;
import io.countersign.operation.ViewCommand.CertifyView;
import io.countersign.operation.ViewCommand.RebuildView;
import io.countersign.operation.ViewName;
import io.countersign.operation.ViewQuery.Certification;
import io.countersign.operation.ViewQuery.Certified;
import io.countersign.operation.ViewQuery.CheckDrift;
import io.countersign.operation.ViewQuery.CheckDrift.DriftReport;
import io.countersign.operation.ViewQuery.Difference;
import io.countersign.operation.ViewQuery.Drift;
import io.countersign.operation.ViewQuery.FindCertified;
import io.countersign.operation.ViewQuery.ListViews;
import io.countersign.operation.ViewQuery.ListViews.Views;
import io.countersign.operation.ViewQuery.NotCertified;
import io.countersign.operation.ViewQuery.Outcome;
import io.countersign.operation.ViewQuery.Phase;
import io.countersign.operation.ViewQuery.Progress;
import io.countersign.operation.ViewQuery.Rebuild;
import io.countersign.operation.ViewQuery.View;
import io.countersign.refusal.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * The part of the made-up office that looks after views and dead letters. The view {@code receivables} was built once,
 * {@code orders} is always under way, and {@code accounts} differs and is never certified.
 */
final class TrialOperations {

    private static final FollowerName REACTIONS = new FollowerName("reactions");
    private static final String DIGEST = "0f".repeat(32);
    private static final Certified CERTIFIED = new Certified(100, Instant.EPOCH, DIGEST, 120, "AAAA");

    private final TrialOffice office;
    private final Map<ViewName, Rebuild> rebuilds = new HashMap<>();
    private final Map<ViewName, Certification> certifications = new HashMap<>();
    private final Map<DeadLetterId, DeadLetter> letters = new HashMap<>();

    TrialOperations(TrialOffice office) {
        this.office = office;
        for (long position = 40; position < 50; position++) {
            DeadLetterId letter = DeadLetterId.of(REACTIONS, position);
            letters.put(letter, letter(letter, DeadLetterQuery.State.WAITING, null, null));
        }
    }

    @CommandHandler
    void handle(RebuildView command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            if (command.view().value().equals("orders")) {
                throw Ledger.refused(new Refusal("OPS-2", "One rebuild of a view is under way at a time."));
            }
            rebuilds.put(
                    command.view(),
                    new Rebuild(
                            command.reason(),
                            TrialOffice.actor(metadata),
                            Instant.EPOCH,
                            Instant.EPOCH.plusSeconds(2),
                            new Outcome(2, 100, 60, 7, DIGEST, DIGEST, null, 2_000),
                            null));
        }
    }

    @CommandHandler
    void handle(CertifyView command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            certifications.put(
                    command.view(),
                    command.view().value().equals("accounts")
                            ? new Certification(false, null, new NotCertified(100, Instant.EPOCH, "C001", 41L, null))
                            : new Certification(false, CERTIFIED, null));
        }
    }

    @CommandHandler
    void handle(RetryDeadLetter command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            DeadLetter before = letters.get(command.letter());
            if (before != null && before.state() == DeadLetterQuery.State.SKIPPED) {
                throw Ledger.refused(new Refusal("OPS-5", "What was skipped is not tried again."));
            }
            letters.put(command.letter(), letter(command.letter(), DeadLetterQuery.State.DIGESTED, null, metadata));
        }
    }

    @CommandHandler
    void handle(SkipDeadLetter command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            letters.put(
                    command.letter(),
                    letter(command.letter(), DeadLetterQuery.State.SKIPPED, command.reason(), metadata));
        }
    }

    @QueryHandler
    Views answer(ListViews question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return new Views(
                    100,
                    Stream.of("accounts", "orders", "receivables")
                            .map(this::view)
                            .toList());
        }
    }

    @QueryHandler
    Optional<Certified> answer(FindCertified question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return Optional.of(CERTIFIED);
    }

    @QueryHandler
    DriftReport answer(CheckDrift question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return new DriftReport(Stream.of("accounts", "orders", "receivables")
                .map(ViewName::new)
                .filter(view -> question.view() == null || question.view().equals(view))
                .map(TrialOperations::drift)
                .toList());
    }

    @QueryHandler
    ListDeadLetters.DeadLetters answer(ListDeadLetters question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return new ListDeadLetters.DeadLetters(letters.values().stream()
                    .filter(letter -> letter.state() == DeadLetterQuery.State.WAITING)
                    .filter(letter -> question.follower() == null
                            || question.follower().equals(letter.letter().follower()))
                    .toList());
        }
    }

    @QueryHandler
    Optional<DeadLetter> answer(FindDeadLetter question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return Optional.ofNullable(letters.get(question.letter()));
        }
    }

    private View view(String name) {
        ViewName view = new ViewName(name);
        boolean underWay = name.equals("orders");
        return new View(
                view,
                new FollowerName(name),
                1,
                1,
                100,
                0,
                7,
                0,
                certifications.getOrDefault(view, Certification.NONE),
                underWay
                        ? new Rebuild(
                                "always", new io.countersign.people.PersonId("p-1"), Instant.EPOCH, null, null, null)
                        : rebuilds.get(view),
                underWay ? new Progress(Phase.FOLDING, 50, 40, 25, 3L) : null);
    }

    private static Drift drift(ViewName view) {
        boolean differs = view.value().equals("accounts");
        return new Drift(
                view,
                100,
                60,
                7,
                DIGEST,
                differs ? DIGEST.replace('f', 'e') : DIGEST,
                differs ? new Difference("C001", "state.name", "Northwal", "Northwall") : null,
                null,
                12);
    }

    private static DeadLetter letter(
            DeadLetterId letter, DeadLetterQuery.State state, @Nullable String reason, @Nullable MetaData metadata) {
        return new DeadLetter(
                letter,
                state,
                "order.placed",
                "order-SO-9",
                Explanation.REFUSED,
                "CommandExecutionException",
                "FND-2",
                Instant.EPOCH,
                null,
                2,
                metadata == null ? null : TrialOffice.actor(metadata),
                reason);
    }
}
