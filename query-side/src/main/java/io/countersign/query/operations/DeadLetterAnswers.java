package io.countersign.query.operations;

import io.countersign.operation.DeadLetterId;
import io.countersign.operation.DeadLetterQuery.DeadLetter;
import io.countersign.operation.DeadLetterQuery.Explanation;
import io.countersign.operation.DeadLetterQuery.FindDeadLetter;
import io.countersign.operation.DeadLetterQuery.ListDeadLetters;
import io.countersign.operation.DeadLetterQuery.State;
import io.countersign.operation.FollowerName;
import io.countersign.query.history.Reached;
import io.countersign.query.operations.OnRecord.Decided;
import io.countersign.store.processing.ParkedLetter;
import io.countersign.store.processing.ParkedLetters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what followers of the log could not digest, and what became of it. */
public final class DeadLetterAnswers {

    private final ParkedLetters letters;
    private final OnRecord record;
    private final Reached reached;

    public DeadLetterAnswers(ParkedLetters letters, OnRecord record, Reached reached) {
        this.letters = letters;
        this.record = record;
        this.reached = reached;
    }

    @QueryHandler
    ListDeadLetters.DeadLetters answer(ListDeadLetters question) {
        reached.await(Operations.GROUP);
        FollowerName follower = question.follower();
        Map<FollowerName, Map<DeadLetterId, Decided>> decided = new HashMap<>();
        return new ListDeadLetters.DeadLetters(letters.list(follower == null ? null : follower.value()).stream()
                .map(parked -> {
                    DeadLetterId letter = idOf(parked);
                    return shown(
                            parked,
                            decided.computeIfAbsent(letter.follower(), record::decidedOn)
                                    .get(letter));
                })
                .toList());
    }

    @QueryHandler
    Optional<DeadLetter> answer(FindDeadLetter question) {
        reached.await(Operations.GROUP);
        DeadLetterId letter = question.letter();
        if (!letter.saysWhere()) {
            return Optional.empty();
        }
        Decided decided = record.decidedOn(letter.follower()).get(letter);
        Optional<DeadLetter> waiting =
                letters.find(letter.follower().value(), letter.position()).map(parked -> shown(parked, decided));
        return waiting.isPresent() || decided == null ? waiting : gone(letter, decided);
    }

    /** What was decided about it is all that is left of it. */
    private Optional<DeadLetter> gone(DeadLetterId letter, Decided decided) {
        return record.at(letter.position())
                .map(event -> new DeadLetter(
                        letter,
                        decided.state() == Decided.State.SKIPPED ? State.SKIPPED : State.DIGESTED,
                        event.name(),
                        event.stream(),
                        Explanation.FAILED,
                        null,
                        null,
                        null,
                        decided.at(),
                        0,
                        decided.by(),
                        decided.reason()));
    }

    private static DeadLetter shown(ParkedLetter parked, @Nullable Decided decided) {
        return new DeadLetter(
                idOf(parked),
                State.WAITING,
                parked.event(),
                parked.stream(),
                Kinds.explanationOf(parked.cause()),
                parked.cause() == null ? null : Kinds.simple(parked.cause()),
                parked.message(),
                parked.parkedAt(),
                decided == null ? null : decided.at(),
                parked.behind(),
                decided == null ? null : decided.by(),
                decided == null ? null : decided.reason());
    }

    private static DeadLetterId idOf(ParkedLetter parked) {
        return DeadLetterId.of(new FollowerName(parked.group()), parked.position());
    }
}
