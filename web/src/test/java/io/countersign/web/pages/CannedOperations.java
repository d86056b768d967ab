package io.countersign.web.pages;

import io.countersign.export.ExportCommand.RecordExport;
import io.countersign.operation.DeadLetterCommand.RetryDeadLetter;
import io.countersign.operation.DeadLetterCommand.SkipDeadLetter;
import io.countersign.operation.DeadLetterId;
import io.countersign.operation.DeadLetterQuery;
import io.countersign.operation.DeadLetterQuery.DeadLetter;
import io.countersign.operation.DeadLetterQuery.Explanation;
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
import io.countersign.people.PersonId;
import io.countersign.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Made-up views: one was rebuilt and was right, one was mended, one failed, one is under way, one was never touched. */
public final class CannedOperations {

    private static final String DIGEST = "0f1e2d3c4b5a6978".repeat(4);
    private static final Instant ORDERED = Instant.parse("2026-06-01T02:30:15Z");

    private static final Certified CERTIFIED = new Certified(
            CannedOffice.POSITION - 3,
            ORDERED,
            DIGEST,
            CannedOffice.POSITION - 1,
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");

    private final List<Object> sent = new ArrayList<>();
    private boolean underWay = true;

    /** What was sent, in order. */
    public List<Object> sent() {
        return sent;
    }

    /** Everything that was under way is done. */
    public void isDone() {
        underWay = false;
    }

    /** As at the beginning. */
    public void again() {
        underWay = true;
        sent.clear();
    }

    @CommandHandler
    void handle(RebuildView command) {
        if (command.reason().isBlank()) {
            throw new CommandExecutionException(
                    "refused",
                    null,
                    List.of(new Refusal("OPS-1", "A view is rebuilt for a reason, in 500 characters at most.")));
        }
        sent.add(command);
    }

    @CommandHandler
    void handle(CertifyView command) {
        sent.add(command);
    }

    @CommandHandler
    void handle(RetryDeadLetter command) {
        sent.add(command);
    }

    @CommandHandler
    void handle(SkipDeadLetter command) {
        sent.add(command);
    }

    @CommandHandler
    void handle(RecordExport command) {
        sent.add(command);
    }

    @QueryHandler
    Views answer(ListViews question) {
        return new Views(
                CannedOffice.POSITION,
                List.of(
                        view("accounts", 1, null, null),
                        view("dunning", 2, rebuild(outcome(null), null), null),
                        view("messages", 1, rebuild(null, "event 50 (message.queued): UnknownDocument"), null),
                        view("orders", 1, rebuild(null, null), new Progress(Phase.FOLDING, 64_000, 43, 182_000, 3L)),
                        view("receivables", 3, rebuild(outcome("C0042"), null), null)));
    }

    @QueryHandler
    Optional<Certified> answer(FindCertified question) {
        return Optional.of(CERTIFIED);
    }

    @QueryHandler
    DriftReport answer(CheckDrift question) {
        return new DriftReport(
                question.view() != null
                        ? List.of(drift(question.view().value(), null, null))
                        : List.of(
                                drift("accounts", new Difference("C0042", "state.name", "<b>Zhang</b>", "Li"), null),
                                drift("messages", null, "event 50 (message.queued): UnknownDocument"),
                                drift("orders", new Difference("SO-9", null, null, "{}"), null),
                                drift("receivables", null, null)));
    }

    @QueryHandler
    ListDeadLetters.DeadLetters answer(ListDeadLetters question) {
        return new ListDeadLetters.DeadLetters(List.of(
                letter(88, "order-SO-9", Explanation.REFUSED, "CommandExecutionException", "FND-2"),
                letter(91, "order-SO-12", Explanation.BEHIND, null, null)));
    }

    private View view(String name, int generation, @Nullable Rebuild last, @Nullable Progress progress) {
        boolean running = progress != null && underWay;
        return new View(
                new ViewName(name),
                new FollowerName(name),
                generation,
                1,
                CannedOffice.POSITION - 3,
                running ? 12 : 0,
                312,
                running ? 2 : 0,
                certificationOf(name, running),
                progress == null || underWay ? last : rebuild(outcome(null), null),
                running ? progress : null);
    }

    private static Certification certificationOf(String view, boolean running) {
        return switch (view) {
            case "accounts" ->
                new Certification(
                        false,
                        CERTIFIED,
                        new NotCertified(CannedOffice.POSITION, ORDERED.plusSeconds(86_400), "C0042", 91_377L, null));
            case "messages" ->
                new Certification(
                        false,
                        null,
                        new NotCertified(
                                CannedOffice.POSITION,
                                ORDERED,
                                null,
                                null,
                                "event 50 (message.queued): UnknownDocument"));
            case "orders" -> new Certification(running, CERTIFIED, null);
            case "receivables" -> new Certification(false, CERTIFIED, null);
            default -> Certification.NONE;
        };
    }

    private static Rebuild rebuild(@Nullable Outcome outcome, @Nullable String failure) {
        boolean ended = outcome != null || failure != null;
        return new Rebuild(
                "账龄与昨天的不符", new PersonId("p-zhang"), ORDERED, ended ? ORDERED.plusSeconds(3) : null, outcome, failure);
    }

    private static Outcome outcome(@Nullable String difference) {
        return new Outcome(
                2,
                CannedOffice.POSITION - 3,
                91_377,
                312,
                difference == null ? DIGEST : DIGEST.replace('0', '7'),
                DIGEST,
                difference,
                4_210);
    }

    private static Drift drift(String view, @Nullable Difference difference, @Nullable String failure) {
        return new Drift(
                new ViewName(view),
                CannedOffice.POSITION,
                91_377,
                312,
                difference == null ? DIGEST : DIGEST.replace('0', '7'),
                DIGEST,
                difference,
                failure,
                800);
    }

    private static DeadLetter letter(
            long position, String stream, Explanation explanation, @Nullable String cause, @Nullable String message) {
        return new DeadLetter(
                DeadLetterId.of(new FollowerName("reactions"), position),
                DeadLetterQuery.State.WAITING,
                "order.placed",
                stream,
                explanation,
                cause,
                message,
                ORDERED,
                cause == null ? null : ORDERED.plusSeconds(60),
                cause == null ? 0 : 2,
                cause == null ? null : new PersonId("p-zhang"),
                null);
    }
}
