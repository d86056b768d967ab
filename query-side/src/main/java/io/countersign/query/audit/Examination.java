package io.countersign.query.audit;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.audit.AuditQuery.Difference;
import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.audit.AuditQuery.Seen;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.order.OrderId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy.CreditTerms;
import io.countersign.store.log.StoredEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the events of one account and at the shipments of its orders, in the order of the log, and says what is not as it
 * has to be. It looks at each event as the log was before it.
 */
final class Examination {

    private static final String NOTHING = "-";

    private final CustomerAccountId account;
    private final Background background;
    private final Days days;
    private final Witness witness;
    private final Consumer<Finding> found;
    private final Reckoning reckoning = new Reckoning();

    Examination(CustomerAccountId account, Background background, Days days, Witness witness, Consumer<Finding> found) {
        this.account = account;
        this.background = background;
        this.days = days;
        this.witness = witness;
        this.found = found;
    }

    /** What the account's events have come to so far. */
    Reckoning reckoning() {
        return reckoning;
    }

    /** Looks at an event of the account and goes on by it. */
    void look(AccountEvent event, StoredEvent stored) {
        switch (event) {
            case CreditReleaseRequested request -> look(request, stored);
            case CreditReleaseApproved approved -> look(approved, stored);
            case CreditReleaseRefused refused -> look(refused, stored);
            case OutboundSlipIssued slip -> look(slip, stored);
            default -> {} // nobody decided anything about a release, and nothing left
        }
        reckoning.after(event);
    }

    /** Goes on by an event without looking at it. */
    void pass(AccountEvent event) {
        reckoning.after(event);
    }

    /** Looks at a shipment of one of the account's orders. */
    void look(OrderShipped event, StoredEvent stored) {
        Ordered order = reckoning.order(event.order());
        About about = new About(event, stored, event.order(), event.release(), event.shippedBy());
        if (order == null || order.slips == 0) {
            about.report(
                    FindingKind.SHIPPED_UNPAID,
                    new Difference("slip", event.basis().name(), NOTHING));
        } else if (order.shipments >= order.slips) {
            about.report(
                    order.basis == ShippingBasis.CREDIT_RELEASE
                            ? FindingKind.SECOND_SHIPMENT
                            : FindingKind.SHIPPED_UNPAID,
                    new Difference("shipments", count(order.shipments + 1), count(order.slips)));
        } else {
            about.reportIfAny(
                    FindingKind.NOT_SUPPORTED,
                    Difference.between(
                            List.of("basis", "release"),
                            List.of(event.basis().name(), text(event.release())),
                            List.of(text(order.basis), text(order.leftOn))));
        }
        if (order != null) {
            order.shipments++;
        }
    }

    /** What the account really looked like when somebody asked: on the day on which it looked most like what is on record. */
    Seen seenAgain(CreditReleaseRequested request, StoredEvent stored) {
        List<Seen> possible = days.around(stored.recordedAt()).stream()
                .map(day -> reckoning.seen(request.release(), request.order(), day))
                .toList();
        Seen recorded = new Seen(request.shortBy(), request.figures());
        return possible.stream().filter(recorded::equals).findFirst().orElseGet(possible::getFirst);
    }

    /** What it took to decide about a release at this moment. */
    Needed needed(ReleaseId release, boolean approved, StoredEvent stored, LocalDate day) {
        CreditTerms terms =
                background.policy(stored.position()).policy().figures().credit();
        int unpaidOthers = reckoning.unpaidBesides(release, day);
        return new Needed(
                approved
                        ? approvers(unpaidOthers, terms)
                        : Stream.concat(
                                        Stream.of(Role.REGIONAL_MANAGER, Role.PRESIDENT),
                                        terms.approversForRegular().stream())
                                .distinct()
                                .toList(),
                unpaidOthers);
    }

    /** Whether somebody held an authority before this event, and it was one of those needed. */
    boolean couldDecide(
            PersonId person, ExercisedAuthority authority, Needed needed, StoredEvent stored, LocalDate day) {
        return needed.roles().contains(authority.role())
                && background
                        .held(person, stored.position())
                        .on(day, other -> background.held(other, stored.position()))
                        .grants()
                        .stream()
                        .anyMatch(grant -> isExercised(grant, authority));
    }

    /** The day, of those on which it may have been decided, on which whoever decided could; else the day it was recorded. */
    LocalDate dayOfDecision(
            ReleaseId release, boolean approved, PersonId person, ExercisedAuthority authority, StoredEvent stored) {
        return days.around(stored.recordedAt()).stream()
                .filter(day -> couldDecide(person, authority, needed(release, approved, stored, day), stored, day))
                .findFirst()
                .orElse(days.of(stored.recordedAt()));
    }

    /**
     * What it took to decide.
     *
     * @param roles of which one was needed; none when nobody could
     */
    record Needed(List<Role> roles, int unpaidOthers) {}

    private void look(CreditReleaseRequested request, StoredEvent stored) {
        About about = new About(request, stored, request.order(), request.release(), request.requestedBy());
        List<Difference> differences = new ArrayList<>(
                new Seen(request.shortBy(), request.figures()).differencesFrom(seenAgain(request, stored)));
        differences.addAll(policyDiffers(request.policyVersion(), stored));
        about.reportIfAny(FindingKind.NOT_SUPPORTED, differences);
    }

    private void look(CreditReleaseApproved approved, StoredEvent stored) {
        About about = new About(approved, stored, approved.order(), approved.release(), approved.approvedBy());
        Pass pass = reckoning.pass(approved.release());
        about.reportIfAny(FindingKind.NO_OPEN_REQUEST, notOpen(pass));
        ExercisedAuthority authority = approved.authority();
        PersonId requestedBy = pass == null ? null : pass.requestedBy;
        if (requestedBy != null
                && (requestedBy.equals(approved.approvedBy()) || requestedBy.equals(authority.delegatedBy()))) {
            about.report(
                    FindingKind.OWN_REQUEST,
                    new Difference("requestedBy", approved.approvedBy().value(), requestedBy.value()));
        }
        lookAtAuthority(about, approved.release(), true, approved.approvedBy(), authority, stored);
        List<Difference> differences = new ArrayList<>(policyDiffers(approved.policyVersion(), stored));
        if (pass != null && !pass.order.equals(approved.order())) {
            differences.add(new Difference("order", approved.order().value(), pass.order.value()));
        }
        LocalDate last = days.of(stored.recordedAt())
                .plusDays(background
                        .policy(stored.position())
                        .policy()
                        .figures()
                        .credit()
                        .approvalLapsesAfterDays());
        if (approved.lapsesOn().isAfter(last)) {
            differences.add(new Difference("lapsesOn", approved.lapsesOn().toString(), last.toString()));
        }
        about.reportIfAny(FindingKind.NOT_SUPPORTED, differences);
    }

    private void look(CreditReleaseRefused refused, StoredEvent stored) {
        About about = new About(refused, stored, refused.order(), refused.release(), refused.refusedBy());
        about.reportIfAny(FindingKind.NO_OPEN_REQUEST, notOpen(reckoning.pass(refused.release())));
        lookAtAuthority(about, refused.release(), false, refused.refusedBy(), refused.authority(), stored);
    }

    private void look(OutboundSlipIssued slip, StoredEvent stored) {
        About about = new About(slip, stored, slip.order(), slip.release(), slip.issuedBy());
        Ordered order = reckoning.order(slip.order());
        if (slip.basis() == ShippingBasis.CREDIT_RELEASE || slip.release() != null) {
            lookAtApproval(about, slip, order, stored);
        } else if (order == null) {
            about.report(
                    FindingKind.SHIPPED_UNPAID,
                    new Difference("order", slip.order().value(), NOTHING));
        } else if (order.gone) {
            about.report(FindingKind.SHIPPED_UNPAID, new Difference("slips", count(order.slips + 1), count(1)));
        } else if (reckoning.missingFor(order) > 0) {
            about.report(
                    FindingKind.SHIPPED_UNPAID,
                    new Difference(
                            "shortBy",
                            reckoning.money(0).toString(),
                            reckoning.money(reckoning.missingFor(order)).toString()));
        } else if (slip.basis() != reckoning.basisOf(order)) {
            about.report(
                    FindingKind.NOT_SUPPORTED,
                    new Difference(
                            "basis",
                            slip.basis().name(),
                            reckoning.basisOf(order).name()));
        }
    }

    /** Goods leave on an approval: on one of this order's own, that is live, and for the first time. */
    private void lookAtApproval(About about, OutboundSlipIssued slip, @Nullable Ordered order, StoredEvent stored) {
        Pass pass = slip.release() == null ? null : reckoning.pass(slip.release());
        LocalDate lapsesOn = pass == null ? null : pass.lapsesOn;
        if (pass == null || lapsesOn == null || !pass.order.equals(slip.order())) {
            about.report(
                    FindingKind.SHIPPED_UNPAID,
                    new Difference("approval", text(slip.release()), pass == null ? NOTHING : pass.state.name()));
        } else if (pass.used || order != null && order.gone) {
            about.report(FindingKind.SECOND_SHIPMENT, new Difference("slips", count(2), count(1)));
        } else if (pass.state != Pass.State.APPROVED) {
            about.report(FindingKind.APPROVAL_NOT_LIVE, new Difference("approval", "APPROVED", pass.state.name()));
        } else if (days.around(stored.recordedAt()).stream().noneMatch(pass::isLive)) {
            about.report(
                    FindingKind.APPROVAL_NOT_LIVE,
                    new Difference("lapsesOn", days.of(stored.recordedAt()).toString(), lapsesOn.toString()));
        }
    }

    private void lookAtAuthority(
            About about,
            ReleaseId release,
            boolean approved,
            PersonId person,
            ExercisedAuthority authority,
            StoredEvent stored) {
        LocalDate day = dayOfDecision(release, approved, person, authority, stored);
        Needed needed = needed(release, approved, stored, day);
        if (couldDecide(person, authority, needed, stored, day)) {
            return;
        }
        List<Difference> differences = new ArrayList<>();
        if (!needed.roles().contains(authority.role())) {
            differences.add(new Difference("role", authority.role().name(), names(needed.roles())));
        }
        List<Grant> grants = background
                .held(person, stored.position())
                .on(day, other -> background.held(other, stored.position()))
                .grants();
        if (grants.stream().noneMatch(grant -> isExercised(grant, authority))) {
            String held = grants.stream().map(Examination::text).collect(Collectors.joining("; "));
            differences.add(new Difference("authority", text(authority), held.isEmpty() ? NOTHING : held));
        }
        about.report(FindingKind.NO_AUTHORITY, differences);
    }

    /** Whether an authority is what this grant gives for the customer's region. */
    private boolean isExercised(Grant grant, ExercisedAuthority authority) {
        return grant.role() == authority.role()
                && Objects.equals(grant.delegation(), authority.delegation())
                && Objects.equals(grant.delegatedBy(), authority.delegatedBy())
                && (grant.role() != Role.REGIONAL_MANAGER
                        || authority.region() != null
                                && authority.region().equals(reckoning.region())
                                && grant.regions().contains(authority.region()));
    }

    private List<Role> approvers(int unpaidOthers, CreditTerms terms) {
        Standing standing = reckoning.standing();
        if (standing == null || standing == Standing.SMALL) {
            return List.of();
        }
        if (unpaidOthers > 0) {
            return List.of(Role.PRESIDENT);
        }
        return standing == Standing.KEY ? List.of(Role.REGIONAL_MANAGER, Role.PRESIDENT) : terms.approversForRegular();
    }

    private List<Difference> policyDiffers(int version, StoredEvent stored) {
        return Difference.between(
                List.of("policyVersion"),
                List.of(count(version)),
                List.of(count(background.policy(stored.position()).version())));
    }

    private static List<Difference> notOpen(@Nullable Pass pass) {
        return pass != null && pass.state == Pass.State.REQUESTED
                ? List.of()
                : List.of(new Difference(
                        "request", Pass.State.REQUESTED.name(), pass == null ? NOTHING : pass.state.name()));
    }

    private static String names(List<Role> roles) {
        return roles.isEmpty() ? NOTHING : roles.stream().map(Role::name).collect(Collectors.joining(", "));
    }

    private static String text(ExercisedAuthority authority) {
        return text(new Grant(
                authority.role(),
                authority.region() == null ? List.of() : List.of(authority.region()),
                authority.delegation(),
                authority.delegatedBy()));
    }

    private static String text(Grant grant) {
        String regions = grant.regions().isEmpty()
                ? ""
                : grant.regions().stream().map(region -> region.value()).collect(Collectors.joining(", ", " (", ")"));
        return grant.role() + regions + (grant.delegation() == null ? "" : " " + grant.delegation());
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case ReleaseId release -> release.value();
            default -> value.toString();
        };
    }

    private static String count(int number) {
        return Integer.toString(number);
    }

    /** What a finding is about. */
    private final class About {

        private final Object event;
        private final StoredEvent stored;
        private final OrderId order;
        private final @Nullable ReleaseId release;
        private final PersonId person;

        About(Object event, StoredEvent stored, OrderId order, @Nullable ReleaseId release, PersonId person) {
            this.event = event;
            this.stored = stored;
            this.order = order;
            this.release = release;
            this.person = person;
        }

        void report(FindingKind kind, Difference difference) {
            report(kind, List.of(difference));
        }

        void reportIfAny(FindingKind kind, List<Difference> differences) {
            if (!differences.isEmpty()) {
                report(kind, differences);
            }
        }

        void report(FindingKind kind, List<Difference> differences) {
            found.accept(new Finding(kind, witness.of(event, stored), account, order, release, person, differences));
        }
    }
}
