package io.countersign.operation;

import io.countersign.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about the views themselves. */
public sealed interface ViewQuery {

    /** Which views are there, how far have they come, and when was each built anew? */
    record ListViews() implements ViewQuery {

        /**
         * The answer to {@link ListViews}, by name.
         *
         * @param head the last event of the log
         */
        public record Views(long head, List<View> views) {

            public Views {
                views = List.copyOf(views);
            }
        }
    }

    /** Up to which event was this view certified, the last time? */
    record FindCertified(ViewName view) implements ViewQuery {}

    /**
     * Does what is read agree with what the log says?
     *
     * @param view every view when absent
     */
    record CheckDrift(@Nullable ViewName view) implements ViewQuery {

        /** The answer to {@link CheckDrift}. */
        public record DriftReport(List<Drift> views) {

            public DriftReport {
                views = List.copyOf(views);
            }

            /** Do all of them agree? */
            public boolean isClean() {
                return views.stream().allMatch(Drift::isClean);
            }
        }
    }

    /**
     * A view.
     *
     * @param follower who keeps it current
     * @param generation counts how often it was built beside the one before
     * @param revision of its rules; another one in the program has it built anew at the start
     * @param position the last of its events that is certainly in its documents
     * @param lag how many places of the log its follower has yet to look at
     * @param letters how many events its follower could not digest
     * @param certification how it stands with the sealed log
     */
    record View(
            ViewName view,
            FollowerName follower,
            int generation,
            int revision,
            long position,
            long lag,
            long documents,
            long letters,
            Certification certification,
            @Nullable Rebuild last,
            @Nullable Progress progress) {}

    /**
     * How a view stands with the sealed log.
     *
     * @param underWay whether somebody waits to hear of it
     * @param certified the last time that it was what the sealed log says
     * @param failed the last time that it was tried since then, and not certified
     */
    record Certification(
            boolean underWay,
            @Nullable Certified certified,
            @Nullable NotCertified failed) {

        /** Nobody has looked yet. */
        public static final Certification NONE = new Certification(false, null, null);
    }

    /**
     * A view was what the sealed log says.
     *
     * @param position as of this event
     * @param size of the checkpoint that covers it
     * @param root of that checkpoint, in Base64
     */
    record Certified(long position, Instant at, String digest, long size, String root) {}

    /**
     * A view could not be certified.
     *
     * @param firstDifference the first document that was not what the log says
     * @param firstBroken the first position of the log that was not what had been sealed
     * @param failure why nothing could be compared
     */
    record NotCertified(
            long position,
            Instant at,
            @Nullable String firstDifference,
            @Nullable Long firstBroken,
            @Nullable String failure) {}

    /**
     * The last time that somebody had a view built.
     *
     * @param endedAt nothing while it is under way
     * @param outcome nothing unless reads moved over
     * @param failure nothing unless it failed
     */
    record Rebuild(
            String reason,
            PersonId orderedBy,
            Instant orderedAt,
            @Nullable Instant endedAt,
            @Nullable Outcome outcome,
            @Nullable String failure) {}

    /** What came of a rebuild. */
    record Outcome(
            int generation,
            long position,
            long events,
            long documents,
            String digestBefore,
            String digestAfter,
            @Nullable String firstDifference,
            long millis) {

        /** Was what had been read before what the log says? */
        public boolean isSame() {
            return digestBefore.equals(digestAfter);
        }
    }

    /**
     * How far a rebuild has come.
     *
     * @param events how many events it has folded
     * @param percent of the whole way
     * @param perSecond events a second, since it began
     * @param secondsLeft nothing while nobody can tell
     */
    record Progress(
            Phase phase,
            long events,
            int percent,
            long perSecond,
            @Nullable Long secondsLeft) {}

    /** The parts of the way. */
    enum Phase {
        WAITING,
        FOLDING,
        WRITING,
        COMPARING
    }

    /**
     * What the check of one view found.
     *
     * @param position both were compared as of this event
     * @param digestLive over the documents that are read
     * @param digestFolded over the documents that the log gives
     * @param difference the first document that differs, by id
     * @param failure why the log could not be folded
     */
    record Drift(
            ViewName view,
            long position,
            long events,
            long documents,
            String digestLive,
            String digestFolded,
            @Nullable Difference difference,
            @Nullable String failure,
            long millis) {

        /** Do both agree? */
        public boolean isClean() {
            return difference == null && failure == null;
        }
    }

    /**
     * A document that is not what the log says.
     *
     * @param field the first field that differs; nothing when the whole document is there on one side only
     * @param live what is read; nothing when there is nothing
     * @param folded what the log gives; nothing when it gives nothing
     */
    record Difference(
            String document,
            @Nullable String field,
            @Nullable String live,
            @Nullable String folded) {}
}
