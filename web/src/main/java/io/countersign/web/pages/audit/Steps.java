package io.countersign.web.pages.audit;

import io.countersign.audit.AuditQuery.Decision;
import io.countersign.audit.AuditQuery.Difference;
import io.countersign.audit.AuditQuery.Ending;
import io.countersign.audit.AuditQuery.Evidence;
import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.Payment;
import io.countersign.audit.AuditQuery.PolicyUsed;
import io.countersign.audit.AuditQuery.Request;
import io.countersign.audit.AuditQuery.Seen;
import io.countersign.audit.AuditQuery.Shipment;
import io.countersign.audit.AuditQuery.Trail;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy.CreditTerms;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.audit.TrailSheet.Check;
import io.countersign.web.pages.audit.TrailSheet.Figure;
import io.countersign.web.pages.audit.TrailSheet.Found;
import io.countersign.web.pages.audit.TrailSheet.Step;
import io.countersign.web.pages.audit.TrailSheet.Walked;
import io.countersign.web.pages.history.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says the steps of trails in the reader's language. */
final class Steps {

    private final Page page;
    private final Map<PersonId, String> names;

    Steps(Page page, Map<PersonId, String> names) {
        this.page = page;
        this.names = names;
    }

    Walked walked(Trail trail, LocalDate asOf) {
        return new Walked(
                trail,
                steps(trail, asOf),
                checks(trail),
                trail.findings().stream().map(this::found).toList());
    }

    private List<Step> steps(Trail trail, LocalDate asOf) {
        List<Step> steps = new ArrayList<>();
        add(steps, page.say("audit.step.placed"), trail.placed(), fact("audit.fact.total", page.money(trail.total())));
        Request request = trail.request();
        if (request != null) {
            steps.add(asked(request));
            steps.add(policy(request.policy(), page.say("audit.step.policyAsked")));
        }
        Decision decision = trail.decision();
        if (decision != null) {
            decision.proof()
                    .forEach(
                            proof -> add(steps, page.say("audit.step.authority", page.sayEvent(proof.event())), proof));
            steps.add(decided(decision));
            if (decision.policy() != null) {
                steps.add(policy(decision.policy(), page.say("audit.step.policyDecided")));
            }
        }
        Ending ended = trail.ended();
        if (ended != null) {
            add(
                    steps,
                    page.sayEvent(ended.evidence().event()),
                    ended.evidence(),
                    fact("audit.fact.reason", ended.reason()));
        }
        add(steps, page.say("audit.step.cancelled"), trail.cancelled());
        Shipment shipment = trail.shipment();
        if (shipment != null) {
            add(
                    steps,
                    page.say("audit.step.slip"),
                    shipment.slip(),
                    fact("audit.fact.basis", shipment.basis() == null ? null : page.say(shipment.basis())));
            add(
                    steps,
                    page.say("audit.step.shipped"),
                    shipment.shipped(),
                    fact("audit.fact.carrier", shipment.carrier()),
                    fact("audit.fact.waybill", shipment.waybill()));
        }
        payment(steps, trail.payment(), asOf);
        return steps;
    }

    private Step asked(Request request) {
        return new Step(
                page.say("audit.step.asked"),
                request.evidence(),
                whoOf(request.evidence()),
                request.requestedBy(),
                facts(fact("audit.fact.reason", request.reason())),
                figures(request.seen(), request.seenAgain()));
    }

    private List<Figure> figures(Seen seen, Seen again) {
        return List.of(
                new Figure(difference("shortBy"), page.money(seen.shortBy()), page.money(again.shortBy())),
                new Figure(
                        difference("balance"),
                        page.money(seen.figures().balance()),
                        page.money(again.figures().balance())),
                new Figure(
                        difference("available"),
                        page.money(seen.figures().available()),
                        page.money(again.figures().available())),
                new Figure(
                        difference("unpaidReleases"),
                        Integer.toString(seen.figures().unpaidReleases()),
                        Integer.toString(again.figures().unpaidReleases())),
                new Figure(
                        difference("withheldOrders"),
                        Integer.toString(seen.figures().withheldOrders()),
                        Integer.toString(again.figures().withheldOrders())),
                new Figure(
                        difference("oldestOverdueOn"),
                        dayOrNone(seen.figures().oldestOverdueOn()),
                        dayOrNone(again.figures().oldestOverdueOn())));
    }

    private Step policy(PolicyUsed policy, String title) {
        CreditTerms terms = policy.terms();
        return new Step(
                title,
                policy.publication(),
                policy.publication() == null ? "" : whoOf(policy.publication()),
                null,
                facts(
                        fact(
                                "audit.fact.version",
                                policy.publication() == null && policy.version() == 0
                                        ? page.say("audit.asDelivered")
                                        : Integer.toString(policy.version())),
                        fact(
                                "audit.fact.lapses",
                                terms == null
                                        ? null
                                        : page.say("receivables.days", (long) terms.approvalLapsesAfterDays())),
                        fact(
                                "audit.fact.approversForRegular",
                                terms == null ? null : rolesOf(terms.approversForRegular()))),
                List.of());
    }

    private Step decided(Decision decision) {
        ExercisedAuthority authority = decision.authority();
        return new Step(
                page.say(decision.approved() ? "audit.step.approved" : "audit.step.refused"),
                decision.evidence(),
                whoOf(decision.evidence()),
                decision.decidedBy(),
                facts(
                        fact("audit.fact.remark", decision.remark()),
                        fact("audit.fact.role", page.say(authority.role())),
                        fact(
                                "audit.fact.region",
                                authority.region() == null
                                        ? null
                                        : authority.region().value()),
                        fact(
                                "audit.fact.delegation",
                                authority.delegation() == null
                                        ? null
                                        : authority.delegation().value()),
                        fact("audit.fact.lentBy", page.nameOf(authority.delegatedBy(), names)),
                        fact("audit.fact.needed", rolesOf(decision.needed())),
                        fact("audit.fact.standing", decision.standing() == null ? null : page.say(decision.standing())),
                        fact(
                                "audit.fact.customersRegion",
                                decision.region() == null
                                        ? null
                                        : decision.region().value()),
                        fact("audit.fact.unpaidOthers", Integer.toString(decision.unpaidOthers())),
                        fact("audit.fact.lapsesOn", page.day(decision.lapsesOn()))),
                List.of());
    }

    private void payment(List<Step> steps, Payment payment, LocalDate asOf) {
        add(
                steps,
                page.say("audit.step.invoiced"),
                payment.invoiced(),
                fact("audit.fact.invoice", payment.invoice()),
                fact("audit.fact.price", page.money(payment.price())),
                fact("audit.fact.dueOn", page.day(payment.dueOn())));
        payment.parts()
                .forEach(part -> add(
                        steps,
                        page.say(part.amount().isNegative() ? "audit.step.takenBack" : "audit.step.paid"),
                        part.evidence(),
                        fact("audit.fact.document", part.document()),
                        fact("audit.fact.amount", page.money(part.amount()))));
        add(steps, page.say("audit.step.settled"), payment.settled());
        if (payment.open().isPositive()) {
            steps.add(new Step(
                    page.say("audit.step.open", page.day(asOf)),
                    null,
                    "",
                    null,
                    facts(
                            fact("audit.fact.open", page.money(payment.open())),
                            fact(
                                    "audit.fact.overdue",
                                    payment.overdueDays() == 0
                                            ? null
                                            : page.say("receivables.days", payment.overdueDays()))),
                    List.of()));
        }
    }

    private List<Check> checks(Trail trail) {
        List<Check> checks = new ArrayList<>();
        Request request = trail.request();
        if (request != null) {
            checks.add(new Check(
                    page.say("audit.check.figures"), request.differences().isEmpty()));
            checks.add(
                    new Check(page.say("audit.check.policy"), request.policy().held()));
        }
        if (trail.decision() != null) {
            checks.add(new Check(
                    page.say("audit.check.authority"), trail.decision().proved()));
        }
        checks.add(new Check(page.say("audit.check.findings"), trail.findings().isEmpty()));
        return checks;
    }

    private Found found(Finding finding) {
        return new Found(finding, finding.differences().stream().map(this::why).toList());
    }

    private String why(Difference difference) {
        return page.say("audit.why", difference(difference.what()), difference.recorded(), difference.found());
    }

    private String difference(String what) {
        String known = page.sayIfKnown("difference." + what);
        return known == null ? what : known;
    }

    private void add(List<Step> steps, String title, @Nullable Evidence evidence, @Nullable Fact... facts) {
        if (evidence != null) {
            steps.add(new Step(title, evidence, whoOf(evidence), evidence.actor(), facts(facts), List.of()));
        }
    }

    /** Whoever acted; an automation with whom it acted for. */
    private String whoOf(Evidence evidence) {
        String actor = page.nameOf(evidence.actor(), names);
        return evidence.onBehalfOf() == null
                ? actor
                : page.say("history.onBehalfOf", actor, page.nameOf(evidence.onBehalfOf(), names));
    }

    private String rolesOf(List<Role> roles) {
        return roles.isEmpty()
                ? page.say("audit.nobody")
                : roles.stream().map(page::say).collect(Collectors.joining(", "));
    }

    private String dayOrNone(@Nullable LocalDate day) {
        return day == null ? page.say("fact.none") : page.day(day);
    }

    private @Nullable Fact fact(String label, @Nullable String value) {
        return value == null || value.isBlank() ? null : new Fact(page.say(label), value, null);
    }

    private static List<Fact> facts(@Nullable Fact... facts) {
        List<Fact> present = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact != null) {
                present.add(fact);
            }
        }
        return present;
    }
}
