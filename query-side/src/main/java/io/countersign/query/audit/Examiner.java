package io.countersign.query.audit;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.CustomerAccountId;
import io.countersign.attempt.AttemptEvent.AttemptRefused;
import io.countersign.audit.AuditQuery.Difference;
import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.export.ExportEvent.ExportTaken;
import io.countersign.export.Exported;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.people.PersonId;
import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.staff.StaffEvent;
import io.countersign.store.authority.HeldAuthority;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.names.StoredNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at the whole log, event by event, and keeps what it finds. */
final class Examiner {

    /** The events that it looks at. */
    static final Set<String> EVENTS = Stream.of(
                    Reckoning.EVENTS,
                    StoredNames.namesOf(StaffEvent.class),
                    StoredNames.namesOf(
                            OrderShipped.class, PolicyPublished.class, AttemptRefused.class, ExportTaken.class))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Days days;
    private final Witness witness;
    private final Map<CustomerAccountId, Examination> accounts = new HashMap<>();
    private final Map<PersonId, HeldAuthority> people = new HashMap<>();
    private final List<Published> policies = new ArrayList<>(Published.none());
    private final Background background = new SoFar();
    private final List<Finding> findings = new ArrayList<>();
    private long shipments;
    private long decisions;

    Examiner(Days days, Witness witness) {
        this.days = days;
        this.witness = witness;
    }

    /** What was found, in the order of the log. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many shipments were looked at. */
    long shipments() {
        return shipments;
    }

    /** How many approvals and refusals were looked at. */
    long decisions() {
        return decisions;
    }

    void look(Object event, StoredEvent stored) {
        switch (event) {
            case AccountEvent ofAccount -> {
                count(ofAccount);
                account(ofAccount.account()).look(ofAccount, stored);
            }
            case OrderShipped shipped -> account(shipped.account()).look(shipped, stored);
            case StaffEvent ofStaff ->
                people.compute(
                        ofStaff.person(),
                        (person, held) -> (held == null ? HeldAuthority.none(person) : held).after(ofStaff));
            case PolicyPublished published -> policies.add(Published.of(published, stored));
            case AttemptRefused refused ->
                findings.add(new Finding(
                        FindingKind.REFUSED_ATTEMPT,
                        witness.of(event, stored),
                        null,
                        null,
                        null,
                        refused.person(),
                        List.of(new Difference(
                                "attempt",
                                refused.command() + " " + refused.target(),
                                String.join(", ", refused.codes())))));
            case ExportTaken taken -> read(taken, stored);
            default -> throw new IllegalArgumentException(event.getClass() + " was not asked for");
        }
    }

    private void read(ExportTaken taken, StoredEvent stored) {
        Exported exported = taken.exported();
        if (exported.what().equals(Exported.CONFIDENTIAL_PAPER)) {
            findings.add(new Finding(
                    FindingKind.CONFIDENTIAL_READ,
                    witness.of(taken, stored),
                    null,
                    null,
                    null,
                    taken.person(),
                    exported.filters().stream()
                            .map(filter -> new Difference(filter.name(), filter.value(), filter.value()))
                            .toList()));
        }
    }

    private void count(AccountEvent event) {
        if (event instanceof OutboundSlipIssued) {
            shipments++;
        } else if (event instanceof CreditReleaseApproved || event instanceof CreditReleaseRefused) {
            decisions++;
        }
    }

    private Examination account(CustomerAccountId account) {
        return accounts.computeIfAbsent(
                account, first -> new Examination(first, background, days, witness, findings::add));
    }

    /** Everything that was said before the event that is looked at. */
    private final class SoFar implements Background {

        @Override
        public HeldAuthority held(PersonId person, long position) {
            return people.getOrDefault(person, HeldAuthority.none(person));
        }

        @Override
        public Published policy(long position) {
            return policies.getLast();
        }
    }
}
