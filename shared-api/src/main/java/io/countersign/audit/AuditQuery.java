package io.countersign.audit;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.FiguresSeen;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.credit.CreditQuery.State;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy.CreditTerms;
import io.countersign.report.ReportQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Everything an auditor may ask about credit releases and shipments. All of it is worked out anew from the log. */
public sealed interface AuditQuery {

    /**
     * How did this come about, step by step? Answered with an {@code Optional} of {@link Trails}.
     *
     * @param number a release, an order, or the position of an event about one of them
     * @param asOf the business day up to which payments count; today when absent
     */
    record FindTrail(String number, @Nullable LocalDate asOf) implements AuditQuery {

        /**
         * The answer to {@link FindTrail}: one trail for a release; for an order one for each release that was asked for it, or
         * a single one without a release.
         *
         * @param position the last event that was read
         */
        public record Trails(String number, LocalDate asOf, long position, List<Trail> trails) {

            public Trails {
                trails = List.copyOf(trails);
            }
        }
    }

    /**
     * An event that a step stands on.
     *
     * @param on its business date; the day of its recording when it has none of its own
     * @param actor who acted, or the automation that did
     * @param onBehalfOf for whom an automation acted
     * @param authority the roles and regions on record beside it
     */
    record Evidence(
            long position,
            String stream,
            long sequence,
            String event,
            Instant recordedAt,
            LocalDate on,
            @Nullable PersonId actor,
            @Nullable PersonId onBehalfOf,
            @Nullable String authority) {}

    /**
     * How one shipment came about: from the request to the money.
     *
     * @param customer the customer's name
     * @param total what the goods cost
     * @param placed absent for an order that was never placed here
     * @param cancelled absent as long as the order stands
     * @param request absent when the goods left on funds
     * @param decision absent until somebody decided
     * @param ended that the request or the approval was taken back or lapsed
     * @param shipment absent until the goods were let go
     * @param payment what came for it, and what is open
     * @param findings what is not as it has to be
     */
    record Trail(
            @Nullable ReleaseId release,
            CustomerAccountId account,
            String customer,
            OrderId order,
            OrderKind kind,
            Money total,
            @Nullable State state,
            @Nullable Evidence placed,
            @Nullable Evidence cancelled,
            @Nullable Request request,
            @Nullable Decision decision,
            @Nullable Ending ended,
            @Nullable Shipment shipment,
            Payment payment,
            List<Finding> findings) {

        public Trail {
            findings = List.copyOf(findings);
        }
    }

    /**
     * That somebody asked.
     *
     * @param seen the figures as they are on record in the event
     * @param seenAgain the figures as they follow from what the log held at that moment
     */
    record Request(
            Evidence evidence, PersonId requestedBy, String reason, Seen seen, Seen seenAgain, PolicyUsed policy) {

        /** What is on record differently from what the log says. */
        public List<Difference> differences() {
            return seen.differencesFrom(seenAgain);
        }
    }

    /**
     * What an account looked like to whoever asked.
     *
     * @param shortBy what was missing for the order
     */
    record Seen(Money shortBy, FiguresSeen figures) {

        /** What of this is different in another one. */
        public List<Difference> differencesFrom(Seen other) {
            return Difference.between(
                    List.of("shortBy", "balance", "available", "unpaidReleases", "withheldOrders", "oldestOverdueOn"),
                    texts(),
                    other.texts());
        }

        private List<String> texts() {
            return List.of(
                    shortBy.toString(),
                    figures.balance().toString(),
                    figures.available().toString(),
                    Integer.toString(figures.unpaidReleases()),
                    Integer.toString(figures.withheldOrders()),
                    figures.oldestOverdueOn() == null
                            ? "-"
                            : figures.oldestOverdueOn().toString());
        }
    }

    /**
     * Two things that should be the same.
     *
     * @param what such as {@code balance}
     * @param recorded what is on record
     * @param found what follows from the log
     */
    record Difference(String what, String recorded, String found) {

        /** Where what is on record and what was found are different. */
        public static List<Difference> between(List<String> what, List<String> recorded, List<String> found) {
            return IntStream.range(0, what.size())
                    .filter(i -> !recorded.get(i).equals(found.get(i)))
                    .mapToObj(i -> new Difference(what.get(i), recorded.get(i), found.get(i)))
                    .toList();
        }
    }

    /**
     * The policy that a step names.
     *
     * @param version the version on record
     * @param publication absent for the policy as delivered, which nobody published, and for a version that never was
     * @param terms absent for a version that never was
     * @param held whether it was the one in force at that moment
     */
    record PolicyUsed(
            int version,
            @Nullable Evidence publication,
            @Nullable CreditTerms terms,
            boolean held) {}

    /**
     * That somebody decided.
     *
     * @param remark why, when it was refused
     * @param authority under which it was decided, as it is on record
     * @param needed the roles of which one was needed at that moment; none when nobody could approve
     * @param standing of the customer at that moment
     * @param region of the customer at that moment
     * @param unpaidOthers how many other releases of the customer were unpaid at that moment
     * @param proof the events that gave that authority; none when nothing did
     * @param proved whether the authority was held at that moment and was one of those needed
     * @param policy absent when it was refused
     * @param lapsesOn the last day on which an approval may be used
     */
    record Decision(
            boolean approved,
            Evidence evidence,
            PersonId decidedBy,
            @Nullable String remark,
            ExercisedAuthority authority,
            List<Role> needed,
            @Nullable Standing standing,
            @Nullable Region region,
            int unpaidOthers,
            List<Evidence> proof,
            boolean proved,
            @Nullable PolicyUsed policy,
            @Nullable LocalDate lapsesOn) {

        public Decision {
            needed = List.copyOf(needed);
            proof = List.copyOf(proof);
        }
    }

    /** That a request or an approval came to nothing. */
    record Ending(Evidence evidence, @Nullable String reason) {}

    /**
     * That goods left.
     *
     * @param slip the outbound slip; absent when goods left without one
     * @param shipped that the carrier took them; absent until then
     */
    record Shipment(
            @Nullable Evidence slip,
            @Nullable ShippingBasis basis,
            @Nullable ReleaseId release,
            @Nullable Evidence shipped,
            @Nullable String carrier,
            @Nullable String waybill) {}

    /**
     * What was paid, up to a day.
     *
     * @param invoiced absent until it was billed
     * @param price what is to be paid
     * @param parts what came for it and what went back, in the order of the log
     * @param open what is still to be paid
     * @param overdueDays how many days it is overdue
     * @param settled that the release was said to be paid; absent when it was not, or is unpaid again
     */
    record Payment(
            @Nullable Evidence invoiced,
            @Nullable String invoice,
            Money price,
            @Nullable LocalDate dueOn,
            List<Part> parts,
            Money open,
            long overdueDays,
            @Nullable Evidence settled) {

        public Payment {
            parts = List.copyOf(parts);
        }

        /**
         * Money or a credit note that was put towards the order, or taken away from it.
         *
         * @param document the remittance or the credit note
         * @param amount negative when it was taken away
         */
        public record Part(Evidence evidence, String document, Money amount) {}
    }

    /**
     * Which credit releases were asked for, in the order in which they were?
     *
     * @param from asked for on this day or later
     * @param until asked for on this day or earlier
     * @param approver only those that this person approved
     * @param after the position of the last one of the page before
     */
    record ListTrails(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable PersonId approver,
            @Nullable State state,
            @Nullable CustomerAccountId account,
            long after,
            int limit)
            implements AuditQuery {

        /**
         * The answer to {@link ListTrails}.
         *
         * @param next to be asked after for the following page; absent on the last one
         */
        public record ListedTrails(
                List<ListedTrail> trails, @Nullable Long next) {

            public ListedTrails {
                trails = List.copyOf(trails);
            }
        }

        /**
         * The marks of one release.
         *
         * @param decided that it was approved or refused
         * @param ended that it was taken back or lapsed
         * @param let that goods were let go on it
         * @param shipped that the carrier took them
         * @param settled absent while it is unpaid
         */
        public record ListedTrail(
                ReleaseId release,
                CustomerAccountId account,
                OrderId order,
                Money shortBy,
                State state,
                Mark requested,
                @Nullable Mark decided,
                @Nullable Mark ended,
                @Nullable Mark let,
                @Nullable Mark shipped,
                @Nullable Mark settled) {}

        /** Where an event is, when it was recorded, and who did it. */
        public record Mark(
                long position, Instant at, @Nullable PersonId by) {}
    }

    /**
     * What did somebody ask for, approve and refuse, and what were they refused, in the order of the log?
     *
     * @param after the position of the last one of the page before
     */
    record ListDeeds(PersonId person, long after, int limit) implements AuditQuery {

        /**
         * The answer to {@link ListDeeds}.
         *
         * @param next to be asked after for the following page; absent on the last one
         */
        public record Deeds(List<Deed> deeds, @Nullable Long next) {

            public Deeds {
                deeds = List.copyOf(deeds);
            }
        }

        /**
         * Something that somebody did, or was refused.
         *
         * @param release absent for an attempt about something else
         * @param order absent for an attempt about something else
         * @param other who else had to do with it: whoever asked, or decided
         * @param words what was tried and on what, and the rules that did not hold; empty for what is about a release
         */
        public record Deed(
                DeedKind kind,
                long position,
                Instant at,
                @Nullable ReleaseId release,
                @Nullable OrderId order,
                @Nullable PersonId other,
                String words) {}

        /** What kind of deed it was. */
        public enum DeedKind {
            ASKED,
            APPROVED,
            REFUSED,
            /** Their own request was refused by somebody. */
            WAS_REFUSED,
            WITHDREW,
            /** Let goods go on an approval. */
            LET_GO,
            /** Tried something that a rule or the permissions refused. */
            ATTEMPTED
        }
    }

    /** What kind of thing is not as it has to be, or is worth knowing. */
    enum FindingKind {
        /** Goods left that neither funds nor an approval covered. */
        SHIPPED_UNPAID(Severity.VIOLATION),
        /** Somebody decided who could not at that moment. */
        NO_AUTHORITY(Severity.VIOLATION),
        /** Somebody approved their own request, or under the authority of whoever asked. */
        OWN_REQUEST(Severity.VIOLATION),
        /** Something was decided that was not open any more, or had never been asked for. */
        NO_OPEN_REQUEST(Severity.VIOLATION),
        /** Goods left on an approval that had been taken back or had lapsed. */
        APPROVAL_NOT_LIVE(Severity.VIOLATION),
        /** Goods left on an approval on which goods had left already. */
        SECOND_SHIPMENT(Severity.VIOLATION),
        /** What is on record in a request, an approval or a slip does not follow from the log. */
        NOT_SUPPORTED(Severity.VIOLATION),
        /** Somebody tried what they may not. */
        REFUSED_ATTEMPT(Severity.INFORMATION),
        /** Somebody looked a confidential paper up. */
        CONFIDENTIAL_READ(Severity.INFORMATION);

        private final Severity severity;

        FindingKind(Severity severity) {
            this.severity = severity;
        }

        /** How bad it is. */
        public Severity severity() {
            return severity;
        }
    }

    /** How bad a finding is. */
    enum Severity {
        VIOLATION,
        INFORMATION
    }

    /**
     * Something that is not as it has to be, or is worth knowing.
     *
     * @param evidence the event that shows it
     * @param person who did it
     * @param differences what is on record, and what follows from the log
     */
    record Finding(
            FindingKind kind,
            Evidence evidence,
            @Nullable CustomerAccountId account,
            @Nullable OrderId order,
            @Nullable ReleaseId release,
            @Nullable PersonId person,
            List<Difference> differences) {

        public Finding {
            differences = List.copyOf(differences);
        }
    }

    /**
     * What is not as it has to be, and what is worth knowing?
     *
     * @param kind only this kind
     * @param asOf only what was recorded up to this day
     * @param knownAt only what had been recorded by this moment
     * @param after the position of the last one of the page before
     */
    record ListFindings(
            @Nullable FindingKind kind,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            long after,
            int limit) implements AuditQuery {

        /**
         * The answer to {@link ListFindings}, in the order of the log.
         *
         * @param position the last event that was read
         * @param shipments how many shipments were looked at
         * @param decisions how many decisions were looked at
         * @param counts how many of each kind there are, whatever kind was asked for
         * @param next to be asked after for the following page; absent on the last one
         */
        public record Findings(
                long position,
                long shipments,
                long decisions,
                List<Count> counts,
                List<Finding> findings,
                @Nullable Long next) {

            public Findings {
                counts = List.copyOf(counts);
                findings = List.copyOf(findings);
            }

            /** How many findings are not as they have to be. */
            public long violations() {
                return counts.stream()
                        .filter(count -> count.kind().severity() == Severity.VIOLATION)
                        .mapToLong(Count::number)
                        .sum();
            }
        }

        /** How many findings of one kind there are. */
        public record Count(FindingKind kind, long number) {}
    }

    /**
     * What is not as it has to be, as a report?
     *
     * @param kind only this kind
     */
    record ReportExceptions(
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable FindingKind kind) implements AuditQuery, ReportQuestion {}
}
