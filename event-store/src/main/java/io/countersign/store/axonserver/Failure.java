package io.countersign.store.axonserver;

import io.countersign.refusal.NotReached;
import io.countersign.refusal.Refusal;
import io.countersign.store.processing.Away;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why a message was not answered as its sender hoped, in the only form in which that crosses from one process to another:
 * as the details of an exception. Its sender gets the exception that the handler threw.
 *
 * @param kind what it was
 * @param about what it was about; never a text that may have somebody's data in it
 * @param refusals the rules that did not hold, when it was them
 */
public record Failure(Kind kind, String about, List<Refusal> refusals) {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    public Failure {
        refusals = List.copyOf(refusals);
    }

    /** What a sender can do something about. */
    public enum Kind {
        REFUSED,
        NOT_FOUND,
        CHANGED,
        FASTER,
        AWAY,
        BUG
    }

    /** What this was, by its class and those of its causes. */
    public static Failure of(Throwable thrown) {
        if (thrown instanceof HandlerExecutionException refused
                && refused.getDetails().orElse(null) instanceof List<?> details
                && details.stream().allMatch(Refusal.class::isInstance)) {
            return new Failure(
                    Kind.REFUSED,
                    Objects.requireNonNullElse(thrown.getMessage(), ""),
                    details.stream().map(Refusal.class::cast).toList());
        }
        return switch (thrown) {
            case AggregateNotFoundException none ->
                plain(Kind.NOT_FOUND, String.valueOf(none.getAggregateIdentifier()));
            case ConflictingAggregateVersionException changed ->
                plain(Kind.CHANGED, String.valueOf(changed.getAggregateIdentifier()));
            case ConcurrencyException faster -> plain(Kind.FASTER, "");
            case AggregateStreamCreationException faster -> plain(Kind.FASTER, "");
            default -> other(thrown);
        };
    }

    private static Failure other(Throwable thrown) {
        if (somebodyWasFaster(thrown)) {
            return plain(Kind.FASTER, "");
        }
        if (Away.isBehind(thrown)) {
            LOG.warn("a message was not handled, because something is away", thrown);
            return plain(Kind.AWAY, thrown.getClass().getSimpleName());
        }
        LOG.error("a message failed", thrown);
        return plain(Kind.BUG, thrown.getClass().getSimpleName());
    }

    private static Failure plain(Kind kind, String about) {
        return new Failure(kind, about, List.of());
    }

    /** The server refuses an event whose number in its stream is taken with these words, in whatever exception. */
    public static boolean somebodyWasFaster(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || message != null && (message.contains("AXONIQ-2000") || message.startsWith("OUT_OF_RANGE"))) {
                return true;
            }
        }
        return false;
    }

    /** The exception for whoever sent a command. */
    Throwable ofCommand() {
        return kind == Kind.REFUSED ? new CommandExecutionException(about, null, refusals) : exception();
    }

    /** The exception for whoever asked a question. */
    Throwable ofQuestion() {
        return kind == Kind.REFUSED ? new QueryExecutionException(about, null, refusals) : exception();
    }

    private RuntimeException exception() {
        return switch (kind) {
            case NOT_FOUND -> new AggregateNotFoundException(about, "there is no such thing");
            case CHANGED -> new ConflictingAggregateVersionException(about, 0, 0);
            case FASTER -> new ConcurrencyException("somebody else was faster");
            case AWAY -> new NotReached("a store of whoever handles it is away: " + about);
            case REFUSED, BUG -> new IllegalStateException("whoever handles it failed: " + about);
        };
    }
}
