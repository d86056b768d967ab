package io.countersign.web.operations;

import io.countersign.operation.ViewQuery.Certification;
import io.countersign.operation.ViewQuery.Certified;
import io.countersign.operation.ViewQuery.NotCertified;
import io.countersign.operation.ViewQuery.Outcome;
import io.countersign.operation.ViewQuery.Phase;
import io.countersign.operation.ViewQuery.Progress;
import io.countersign.operation.ViewQuery.Rebuild;
import io.countersign.operation.ViewQuery.View;
import io.countersign.people.PersonId;
import io.countersign.web.people.ShownPerson;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A view as it is shown.
 *
 * @param follower who keeps it current
 * @param generation how often it was built beside the one before, and one
 * @param position the last of its events that is in its documents
 * @param lag how many places of the log its follower has yet to look at
 * @param deadLetters how many events its follower could not digest
 * @param certification how it stands with the log as it was sealed
 * @param lastRebuild the last time that somebody had it built
 * @param progress how far a rebuild has come that is under way
 */
record ShownView(
        String id,
        String follower,
        int generation,
        int revision,
        long position,
        long lag,
        long documents,
        long deadLetters,
        ShownCertification certification,
        @Nullable ShownRebuild lastRebuild,
        @Nullable ShownProgress progress) {

    static ShownView of(View view, Map<PersonId, String> names) {
        Rebuild last = view.last();
        Progress progress = view.progress();
        return new ShownView(
                view.view().value(),
                view.follower().value(),
                view.generation(),
                view.revision(),
                view.position(),
                view.lag(),
                view.documents(),
                view.letters(),
                ShownCertification.of(view.certification()),
                last == null ? null : ShownRebuild.of(last, names),
                progress == null ? null : ShownProgress.of(progress));
    }

    /** Everybody who had one of these views built. */
    static Stream<PersonId> people(Stream<View> views) {
        return views.flatMap(view -> Optional.ofNullable(view.last()).stream()).map(Rebuild::orderedBy);
    }

    /** How a view stands with the log as it was sealed. */
    enum CertificationState {
        /** Nobody has looked yet. */
        NEVER,
        UNDER_WAY,
        CERTIFIED,
        NOT_CERTIFIED
    }

    /**
     * How a view stands with the log as it was sealed.
     *
     * @param certified the last time that it was what the sealed log says
     * @param failed the last time that it was tried since then, and not certified
     */
    record ShownCertification(
            CertificationState state,
            @Nullable Certified certified,
            @Nullable NotCertified failed) {

        static ShownCertification of(Certification certification) {
            return new ShownCertification(stateOf(certification), certification.certified(), certification.failed());
        }

        private static CertificationState stateOf(Certification certification) {
            if (certification.underWay()) {
                return CertificationState.UNDER_WAY;
            }
            if (certification.failed() != null) {
                return CertificationState.NOT_CERTIFIED;
            }
            return certification.certified() == null ? CertificationState.NEVER : CertificationState.CERTIFIED;
        }
    }

    /** Where a rebuild stands. */
    enum RebuildState {
        UNDER_WAY,
        SWITCHED,
        FAILED
    }

    /**
     * A rebuild.
     *
     * @param outcome absent unless reads moved over
     * @param failure absent unless it failed
     */
    record ShownRebuild(
            RebuildState state,
            String reason,
            ShownPerson orderedBy,
            Instant orderedAt,
            @Nullable Instant endedAt,
            @Nullable ShownOutcome outcome,
            @Nullable String failure) {

        static ShownRebuild of(Rebuild rebuild, Map<PersonId, String> names) {
            Outcome outcome = rebuild.outcome();
            return new ShownRebuild(
                    rebuild.endedAt() == null
                            ? RebuildState.UNDER_WAY
                            : outcome == null ? RebuildState.FAILED : RebuildState.SWITCHED,
                    rebuild.reason(),
                    ShownPerson.of(rebuild.orderedBy(), names),
                    rebuild.orderedAt(),
                    rebuild.endedAt(),
                    outcome == null ? null : ShownOutcome.of(outcome),
                    rebuild.failure());
        }
    }

    /**
     * What came of a rebuild.
     *
     * @param position both were compared as of this event
     * @param same whether what had been read before was what the log says
     * @param firstDifference the first document that was not
     */
    record ShownOutcome(
            int generation,
            long position,
            long events,
            long documents,
            boolean same,
            String digestBefore,
            String digestAfter,
            @Nullable String firstDifference,
            long millis) {

        static ShownOutcome of(Outcome outcome) {
            return new ShownOutcome(
                    outcome.generation(),
                    outcome.position(),
                    outcome.events(),
                    outcome.documents(),
                    outcome.isSame(),
                    outcome.digestBefore(),
                    outcome.digestAfter(),
                    outcome.firstDifference(),
                    outcome.millis());
        }
    }

    /**
     * How far a rebuild has come.
     *
     * @param events how many events are folded
     * @param secondsLeft absent while nobody can tell
     */
    record ShownProgress(
            Phase phase,
            long events,
            int percent,
            long eventsPerSecond,
            @Nullable Long secondsLeft) {

        static ShownProgress of(Progress progress) {
            return new ShownProgress(
                    progress.phase(),
                    progress.events(),
                    progress.percent(),
                    progress.perSecond(),
                    progress.secondsLeft());
        }
    }
}
