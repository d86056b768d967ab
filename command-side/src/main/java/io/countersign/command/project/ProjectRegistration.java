package io.countersign.command.project;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.account.CustomerAccountId;
import io.countersign.command.project.DecidingOnSpecialPrices.Decision;
import io.countersign.command.rulebook.Fingerprint;
import io.countersign.order.OrderId;
import io.countersign.people.Acting;
import io.countersign.people.ExercisedAuthority;
import io.countersign.policy.OfficePolicy.ProjectTerms;
import io.countersign.policy.PolicyInForce;
import io.countersign.project.AskedPrice;
import io.countersign.project.Draw;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectCommand.CloseProject;
import io.countersign.project.ProjectCommand.DrawGoods;
import io.countersign.project.ProjectCommand.FlagConflict;
import io.countersign.project.ProjectCommand.GrantPriceApproval;
import io.countersign.project.ProjectCommand.RefusePriceApproval;
import io.countersign.project.ProjectCommand.RegisterProject;
import io.countersign.project.ProjectCommand.RenewProtection;
import io.countersign.project.ProjectCommand.RequestPriceApproval;
import io.countersign.project.ProjectCommand.ReturnDraw;
import io.countersign.project.ProjectEvent.PriceApprovalGranted;
import io.countersign.project.ProjectEvent.PriceApprovalRefused;
import io.countersign.project.ProjectEvent.PriceApprovalRequested;
import io.countersign.project.ProjectEvent.ProjectClosed;
import io.countersign.project.ProjectEvent.ProjectConflictFlagged;
import io.countersign.project.ProjectEvent.ProjectDrawReturned;
import io.countersign.project.ProjectEvent.ProjectGoodsDrawn;
import io.countersign.project.ProjectEvent.ProjectRegistered;
import io.countersign.project.ProjectEvent.ProtectionRenewed;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A registered project: protected for its customer, given special prices, drawn from by orders, and closed one day.
 *
 * <p>An order takes its goods here before it is placed, so that no two orders together go beyond what was granted.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class ProjectRegistration {

    @AggregateIdentifier
    private ProjectId id;

    private CustomerAccountId account;
    private String location;
    private @Nullable Fingerprint beginning;
    private Map<String, Long> registered = Map.of();
    private LocalDate protectedUntil;
    private boolean wasFirst = true;
    private boolean closed;
    private final Map<PriceApprovalId, PriceApprovalRequested> requests = new HashMap<>();
    private final Map<PriceApprovalId, Decision> decisions = new HashMap<>();
    private final Map<String, AskedPrice> granted = new HashMap<>();
    private final Map<OrderId, List<Draw>> draws = new HashMap<>();

    ProjectRegistration() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterProject command, Acting acting, PolicyInForce policy) {
        ProjectTerms terms = policy.figures().projects();
        RegisteringAProject.RULES.demand(
                new RegisteringAProject.Facts(beginning, fingerprintOf(command), command, acting.today()));
        if (beginning == null) {
            apply(new ProjectRegistered(
                    command.project(),
                    command.account(),
                    command.name(),
                    command.location(),
                    command.items(),
                    command.plannedUseOn(),
                    sizeOf(command.items()) > terms.largeAboveRolls().thousandths(),
                    acting.today().plusDays(terms.protectionDays()),
                    policy.version(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(FlagConflict command) {
        if (wasFirst) {
            apply(new ProjectConflictFlagged(id, command.firstComer(), command.firstCustomer()));
        }
    }

    @CommandHandler
    void handle(RenewProtection command, Acting acting, PolicyInForce policy) {
        RenewingProtection.RULES.demand(
                new RenewingProtection.Facts(!closed, wasFirst, protectedUntil, acting.today()));
        LocalDate until = acting.today().plusDays(policy.figures().projects().protectionDays());
        if (until.isAfter(protectedUntil)) {
            apply(new ProtectionRenewed(id, location, until, policy.version(), acting.person()));
        }
    }

    @CommandHandler
    void handle(CloseProject command, Acting acting) {
        ClosingAProject.RULES.demand(new ClosingAProject.Facts(command.reason()));
        if (!closed) {
            apply(new ProjectClosed(id, location, acting.today(), command.reason(), acting.person()));
        }
    }

    @CommandHandler
    void handle(RequestPriceApproval command, Acting acting, PolicyInForce policy) {
        PriceApprovalRequested before = requests.get(command.approval());
        AskingForSpecialPrices.RULES.demand(new AskingForSpecialPrices.Facts(
                before,
                command.prices(),
                command.reason(),
                !closed && wasFirst && !protectedUntil.isBefore(acting.today()),
                registered,
                policy.figures().projects().priceApprovalAboveRolls()));
        if (before == null) {
            apply(new PriceApprovalRequested(
                    id, command.approval(), command.prices(), command.reason(), policy.version(), acting.person()));
        }
    }

    @CommandHandler
    void handle(GrantPriceApproval command, Acting acting) {
        ExercisedAuthority authority = demandDecision(command.approval(), acting, true, null);
        if (!decisions.containsKey(command.approval())) {
            apply(new PriceApprovalGranted(
                    id,
                    command.approval(),
                    Objects.requireNonNull(requests.get(command.approval())).prices(),
                    command.remark(),
                    authority,
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(RefusePriceApproval command, Acting acting) {
        ExercisedAuthority authority = demandDecision(command.approval(), acting, false, command.reason());
        if (!decisions.containsKey(command.approval())) {
            apply(new PriceApprovalRefused(id, command.approval(), command.reason(), authority, acting.person()));
        }
    }

    /** What an order has taken stays its own, even when the project is over by the time it is sent again. */
    @CommandHandler
    void handle(DrawGoods command, Acting acting) {
        List<Draw> before = draws.get(command.order());
        if (command.draws().equals(before) && command.account().equals(account)) {
            return;
        }
        DrawingGoods.RULES.demand(new DrawingGoods.Facts(
                before == null,
                !closed,
                wasFirst,
                protectedUntil,
                account,
                registered,
                granted,
                sumOf(draws.values().stream().flatMap(List::stream).toList()),
                command.account(),
                command.draws(),
                acting.today()));
        apply(new ProjectGoodsDrawn(id, command.order(), command.draws()));
    }

    @CommandHandler
    void handle(ReturnDraw command) {
        if (draws.containsKey(command.order())) {
            apply(new ProjectDrawReturned(id, command.order()));
        }
    }

    @EventSourcingHandler
    void on(ProjectRegistered event) {
        id = event.project();
        account = event.account();
        location = event.location();
        protectedUntil = event.protectedUntil();
        beginning =
                Fingerprint.of(event.account(), event.name(), event.location(), event.items(), event.plannedUseOn());
        registered = byModel(event.items());
    }

    @EventSourcingHandler
    void on(ProjectConflictFlagged event) {
        wasFirst = false;
    }

    @EventSourcingHandler
    void on(ProtectionRenewed event) {
        protectedUntil = event.protectedUntil();
    }

    @EventSourcingHandler
    void on(ProjectClosed event) {
        closed = true;
    }

    @EventSourcingHandler
    void on(PriceApprovalRequested event) {
        requests.put(event.approval(), event);
    }

    /** The prices granted last hold for their models. */
    @EventSourcingHandler
    void on(PriceApprovalGranted event, @SequenceNumber long sequence) {
        event.prices().forEach(price -> granted.put(price.model(), price));
        decisions.put(event.approval(), new Decision(true, event.grantedBy(), place(event.project(), sequence)));
    }

    @EventSourcingHandler
    void on(PriceApprovalRefused event, @SequenceNumber long sequence) {
        decisions.put(event.approval(), new Decision(false, event.refusedBy(), place(event.project(), sequence)));
    }

    @EventSourcingHandler
    void on(ProjectGoodsDrawn event) {
        draws.put(event.order(), event.draws());
    }

    @EventSourcingHandler
    void on(ProjectDrawReturned event) {
        draws.remove(event.order());
    }

    /** How much of each model, in thousandths. */
    static Map<String, Long> sumOf(List<Draw> draws) {
        Map<String, Long> sum = new HashMap<>();
        draws.forEach(draw -> sum.merge(draw.model(), draw.quantity().thousandths(), Math::addExact));
        return sum;
    }

    private ExercisedAuthority demandDecision(
            PriceApprovalId approval, Acting acting, boolean granting, @Nullable String reason) {
        ExercisedAuthority authority =
                acting.as(DecidingOnSpecialPrices.DECIDERS, null).orElse(null);
        DecidingOnSpecialPrices.RULES.demand(new DecidingOnSpecialPrices.Facts(
                requests.get(approval), decisions.get(approval), acting.person(), authority, granting, reason));
        return Objects.requireNonNull(authority);
    }

    private static String place(ProjectId project, long sequence) {
        return project + "/" + sequence;
    }

    private static Fingerprint fingerprintOf(RegisterProject command) {
        return Fingerprint.of(
                command.account(), command.name(), command.location(), command.items(), command.plannedUseOn());
    }

    private static Map<String, Long> byModel(List<ProjectItem> items) {
        Map<String, Long> sum = new HashMap<>();
        items.forEach(item -> sum.merge(item.model(), item.quantity().thousandths(), Math::addExact));
        return sum;
    }

    private static long sizeOf(List<ProjectItem> items) {
        return byModel(items).values().stream().reduce(0L, Math::addExact);
    }
}
