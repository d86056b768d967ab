package io.countersign.query.audit;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseLapsed;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.CreditReleaseSettled;
import io.countersign.account.AccountEvent.CreditReleaseWithdrawn;
import io.countersign.account.AccountEvent.DebtReopened;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderDropped;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.Allocation;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.FreedMoney;
import io.countersign.account.ReleaseId;
import io.countersign.account.TakenBack;
import io.countersign.audit.AuditQuery.Decision;
import io.countersign.audit.AuditQuery.Ending;
import io.countersign.audit.AuditQuery.Evidence;
import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.Payment;
import io.countersign.audit.AuditQuery.Payment.Part;
import io.countersign.audit.AuditQuery.PolicyUsed;
import io.countersign.audit.AuditQuery.Request;
import io.countersign.audit.AuditQuery.Seen;
import io.countersign.audit.AuditQuery.Shipment;
import io.countersign.audit.AuditQuery.Trail;
import io.countersign.credit.CreditQuery.State;
import io.countersign.identity.Id;
import io.countersign.money.Money;
import io.countersign.order.OrderEvent.OrderBroughtAlong;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.query.documents.Recorded;
import io.countersign.query.history.Closings;
import io.countersign.store.log.StoredEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks along one account's events and one order's, and notes every step of the trails of that order. */
final class Walk {

    private final OrderId order;
    private final CustomerAccountId account;
    private final Streams streams;
    private final Witness witness;
    private final Closings closings;
    private final LocalDate asOf;
    private final Examination examination;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<ReleaseId, Steps> released = new LinkedHashMap<>();
    private final Steps unreleased = new Steps(null);
    private final Paying paying = new Paying();
    private @Nullable Evidence placed;
    private @Nullable Evidence cancelled;
    private @Nullable Money total;
    private OrderKind kind = OrderKind.STANDARD;

    Walk(
            CustomerAccountId account,
            OrderId order,
            Streams streams,
            Witness witness,
            Closings closings,
            Days days,
            LocalDate asOf) {
        this.account = account;
        this.order = order;
        this.streams = streams;
        this.witness = witness;
        this.closings = closings;
        this.asOf = asOf;
        this.examination = new Examination(account, streams, days, witness, findings::add);
    }

    /** The trails of the order: one for each release, and one for goods that left on none. */
    List<Trail> trails() {
        Stream.concat(streams.of(account).stream(), streams.of(order).stream())
                .sorted(Comparator.comparingLong(Read::position))
                .forEach(this::step);
        List<Steps> trails = new ArrayList<>(released.values());
        if (trails.isEmpty() || unreleased.slip != null || unreleased.shipped != null) {
            trails.add(unreleased);
        }
        return trails.stream().map(Steps::trail).toList();
    }

    private void step(Read read) {
        switch (read.event()) {
            case AccountEvent event -> step(event, read.stored());
            case OrderPlaced event -> {
                placed = witness.of(event, read.stored());
                total = event.total();
                kind = event.kind();
            }
            case OrderBroughtAlong event -> {
                placed = witness.of(read.stored(), event.orderedOn());
                total = event.sold();
            }
            case OrderShipped event -> {
                examination.look(event, read.stored());
                steps(event.release()).shipped = read;
            }
            default -> {} // says nothing about how the goods came to leave
        }
    }

    private void step(AccountEvent event, StoredEvent stored) {
        if (isAboutTheOrder(event)) {
            note(event, stored);
            examination.look(event, stored);
        } else {
            paying.note(event, stored);
            examination.pass(event);
        }
    }

    private boolean isAboutTheOrder(AccountEvent event) {
        return switch (event) {
            case CreditReleaseRequested request -> request.order().equals(order);
            case CreditReleaseApproved approved -> approved.order().equals(order);
            case CreditReleaseRefused refused -> refused.order().equals(order);
            case CreditReleaseWithdrawn withdrawn -> withdrawn.order().equals(order);
            case CreditReleaseLapsed lapsed -> lapsed.order().equals(order);
            case CreditReleaseSettled settled -> settled.order().equals(order);
            case OutboundSlipIssued slip -> slip.order().equals(order);
            case DebtReopened debt -> debt.order().equals(order);
            case InvoiceCharged charged -> charged.order().equals(order);
            default -> false;
        };
    }

    private void note(AccountEvent event, StoredEvent stored) {
        switch (event) {
            case CreditReleaseRequested request -> steps(request.release()).request = request(request, stored);
            case CreditReleaseApproved approved -> {
                Steps steps = steps(approved.release());
                steps.decision = decision(
                        true,
                        approved.release(),
                        approved.approvedBy(),
                        approved.remark(),
                        approved.authority(),
                        policy(approved.policyVersion(), stored),
                        approved.lapsesOn(),
                        witness.of(event, stored),
                        stored);
                steps.state = State.APPROVED;
            }
            case CreditReleaseRefused refused -> {
                Steps steps = steps(refused.release());
                steps.decision = decision(
                        false,
                        refused.release(),
                        refused.refusedBy(),
                        refused.reason(),
                        refused.authority(),
                        null,
                        null,
                        witness.of(event, stored),
                        stored);
                steps.state = State.REFUSED;
            }
            case CreditReleaseWithdrawn withdrawn -> {
                Steps steps = steps(withdrawn.release());
                steps.ended = new Ending(witness.of(event, stored), withdrawn.reason());
                steps.state = State.WITHDRAWN;
            }
            case CreditReleaseLapsed lapsed -> {
                Steps steps = steps(lapsed.release());
                steps.ended = new Ending(witness.of(event, stored), null);
                steps.state = State.LAPSED;
            }
            case OutboundSlipIssued slip -> {
                Steps steps = steps(slip.release());
                if (steps.slip == null) {
                    steps.slip = new Read(event, stored);
                    steps.state = slip.release() == null ? null : State.USED;
                }
            }
            case CreditReleaseSettled settled -> {
                Steps steps = steps(settled.release());
                steps.settled = witness.of(event, stored);
                steps.state = State.SETTLED;
            }
            case DebtReopened debt -> {
                Steps steps = steps(debt.release());
                steps.settled = null;
                steps.state = debt.release() == null ? null : State.USED;
            }
            case InvoiceCharged charged -> paying.invoiced(charged, stored);
            default -> throw new IllegalArgumentException(event.getClass() + " is not about an order");
        }
    }

    private Steps steps(@Nullable ReleaseId release) {
        return release == null ? unreleased : released.computeIfAbsent(release, Steps::new);
    }

    private Request request(CreditReleaseRequested event, StoredEvent stored) {
        return new Request(
                witness.of(event, stored),
                event.requestedBy(),
                event.reason(),
                new Seen(event.shortBy(), event.figures()),
                examination.seenAgain(event, stored),
                policy(event.policyVersion(), stored));
    }

    private Decision decision(
            boolean approved,
            ReleaseId release,
            PersonId decidedBy,
            @Nullable String remark,
            ExercisedAuthority authority,
            @Nullable PolicyUsed policy,
            @Nullable LocalDate lapsesOn,
            Evidence evidence,
            StoredEvent stored) {
        LocalDate day = examination.dayOfDecision(release, approved, decidedBy, authority, stored);
        Examination.Needed needed = examination.needed(release, approved, stored, day);
        boolean proved = examination.couldDecide(decidedBy, authority, needed, stored, day);
        return new Decision(
                approved,
                evidence,
                decidedBy,
                remark,
                authority,
                needed.roles(),
                examination.reckoning().standing(),
                examination.reckoning().region(),
                needed.unpaidOthers(),
                proof(decidedBy, authority, stored.position()),
                proved,
                policy,
                lapsesOn);
    }

    /** The events that gave somebody an authority: their appointment, or who lent it and that person's appointment. */
    private List<Evidence> proof(PersonId person, ExercisedAuthority authority, long position) {
        Stream<@Nullable StoredEvent> proof = authority.delegation() == null || authority.delegatedBy() == null
                ? Stream.of(streams.gaveRoles(person, position))
                : Stream.of(
                        streams.lent(person, authority.delegation(), position),
                        streams.gaveRoles(authority.delegatedBy(), position));
        return proof.filter(Objects::nonNull).map(witness::of).toList();
    }

    private PolicyUsed policy(int version, StoredEvent stored) {
        Published published = streams.policy(version, stored.position());
        StoredEvent publication = published == null ? null : published.stored();
        return new PolicyUsed(
                version,
                publication == null ? null : witness.of(publication),
                published == null ? null : published.policy().figures().credit(),
                version == streams.policy(stored.position()).version());
    }

    /** The steps of one trail, as far as they have been come upon. */
    private final class Steps {

        private final @Nullable ReleaseId release;
        private @Nullable State state;
        private @Nullable Request request;
        private @Nullable Decision decision;
        private @Nullable Ending ended;
        private @Nullable Read slip;
        private @Nullable Read shipped;
        private @Nullable Evidence settled;

        Steps(@Nullable ReleaseId release) {
            this.release = release;
            this.state = release == null ? null : State.OPEN;
        }

        Trail trail() {
            Reckoning reckoning = examination.reckoning();
            Ordered known = reckoning.order(order);
            return new Trail(
                    release,
                    account,
                    reckoning.name(),
                    order,
                    known == null ? kind : known.kind,
                    total == null ? reckoning.money(known == null ? 0 : known.price) : total,
                    state,
                    placed,
                    cancelled,
                    request,
                    decision,
                    ended,
                    shipment(),
                    paying.payment(settled, known),
                    findings.stream()
                            .filter(finding -> Objects.equals(finding.release(), release))
                            .toList());
        }

        private @Nullable Shipment shipment() {
            OutboundSlipIssued issued = slip == null ? null : (OutboundSlipIssued) slip.event();
            OrderShipped taken = shipped == null ? null : (OrderShipped) shipped.event();
            if (taken == null && issued == null) {
                return null;
            }
            return new Shipment(
                    slip == null ? null : witness.of(slip.event(), slip.stored()),
                    issued == null ? Objects.requireNonNull(taken).basis() : issued.basis(),
                    release,
                    shipped == null ? null : witness.of(shipped.event(), shipped.stored()),
                    taken == null ? null : taken.carrier(),
                    taken == null ? null : taken.waybill());
        }
    }

    /** What came for the order and what went back, up to the day that was asked for. */
    private final class Paying {

        private final List<Part> parts = new ArrayList<>();
        private @Nullable InvoiceCharged invoice;
        private @Nullable Evidence invoiced;

        void invoiced(InvoiceCharged event, StoredEvent stored) {
            LocalDate on = closings.recorded(stored).counted(event.invoicedOn());
            if (!on.isAfter(asOf)) {
                invoice = event;
                invoiced = witness.of(stored, on);
            }
        }

        void note(AccountEvent event, StoredEvent stored) {
            switch (event) {
                case RemittanceAllocated allocated -> put(allocated.remittance(), allocated.allocations(), stored);
                case RemittanceReallocated moved -> {
                    takeBack(moved.remittance(), moved.takenBack(), stored);
                    put(moved.remittance(), moved.allocations(), stored);
                }
                case RemittanceReversed reversed -> takeBack(reversed.remittance(), reversed.takenBack(), stored);
                case CreditNoteAllocated allocated -> put(allocated.creditNote(), allocated.allocations(), stored);
                case OrderDropped dropped -> drop(dropped, stored);
                default -> {} // puts nothing towards any order
            }
        }

        private void drop(OrderDropped dropped, StoredEvent stored) {
            if (dropped.order().equals(order)) {
                cancelled = witness.of(stored);
                for (FreedMoney freed : dropped.freed()) {
                    add(freed.remittance(), freed.amount().negated(), null, stored);
                }
            }
        }

        private void put(Id document, List<Allocation> allocations, StoredEvent stored) {
            allocations.stream()
                    .filter(part -> part.order().equals(order))
                    .forEach(part -> add(document, part.amount(), part.on(), stored));
        }

        private void takeBack(Id document, List<TakenBack> takenBack, StoredEvent stored) {
            takenBack.stream()
                    .filter(part -> part.order().equals(order))
                    .forEach(part -> add(document, part.amount().negated(), part.on(), stored));
        }

        private void add(Id document, Money amount, @Nullable LocalDate on, StoredEvent stored) {
            Recorded recorded = closings.recorded(stored);
            LocalDate counts = on == null ? witness.of(stored).on() : recorded.counted(on);
            if (!counts.isAfter(asOf)) {
                parts.add(new Part(witness.of(stored, counts), document.value(), amount));
            }
        }

        Payment payment(@Nullable Evidence settled, @Nullable Ordered known) {
            Reckoning reckoning = examination.reckoning();
            Money price = invoice == null ? reckoning.money(known == null ? 0 : known.price) : invoice.amount();
            long paid =
                    parts.stream().mapToLong(part -> part.amount().minorUnits()).sum();
            boolean cancelled = known != null && known.dropped;
            Money open = reckoning.money(cancelled ? 0 : Math.max(0, price.minorUnits() - paid));
            LocalDate dueOn = invoice == null ? null : invoice.dueOn();
            return new Payment(
                    invoiced,
                    invoice == null ? null : invoice.invoice().value(),
                    price,
                    dueOn,
                    parts,
                    open,
                    dueOn == null || open.isZero() ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, asOf)),
                    settled);
        }
    }
}
