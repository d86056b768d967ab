package io.countersign.trial;

import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectCommand;
import io.countersign.project.ProjectCommand.CloseProject;
import io.countersign.project.ProjectCommand.DrawGoods;
import io.countersign.project.ProjectCommand.GrantPriceApproval;
import io.countersign.project.ProjectCommand.RefusePriceApproval;
import io.countersign.project.ProjectCommand.RegisterProject;
import io.countersign.project.ProjectCommand.RenewProtection;
import io.countersign.project.ProjectCommand.RequestPriceApproval;
import io.countersign.project.ProjectCommand.ReturnDraw;
import io.countersign.project.ProjectQuery.ApprovalState;
import io.countersign.project.ProjectQuery.FindProject;
import io.countersign.project.ProjectQuery.ListProjects;
import io.countersign.project.ProjectQuery.ListProjects.Projects;
import io.countersign.project.ProjectQuery.OrderDraws;
import io.countersign.project.ProjectQuery.PriceApproval;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The part of the made-up office that knows projects. Nobody may take more than a thousand rolls for one order. */
final class TrialProjects {

    private static final long MOST_THOUSANDTHS = 1_000_000;

    private final TrialOffice office;
    private final TreeMap<String, Project> projects = new TreeMap<>();

    TrialProjects(TrialOffice office) {
        this.office = office;
    }

    @CommandHandler
    void handle(RegisterProject command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            if (!office.ledger.isRepeated(command.project().toString(), command, "PRJ-1")) {
                projects.put(
                        command.project().value(),
                        new Project(
                                command.project(),
                                command.account(),
                                command.name(),
                                command.location(),
                                command.items(),
                                command.plannedUseOn(),
                                true,
                                LocalDate.EPOCH,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                TrialOffice.actor(metadata),
                                0));
            }
        }
    }

    @CommandHandler
    void handle(RenewProtection command, MetaData metadata) {
        change(command, metadata, before -> before);
    }

    @CommandHandler
    void handle(CloseProject command, MetaData metadata) {
        change(command, metadata, before -> with(before, command.reason(), before.approvals(), before.draws()));
    }

    @CommandHandler
    void handle(RequestPriceApproval command, MetaData metadata) {
        change(
                command,
                metadata,
                before -> with(
                        before,
                        before.closedFor(),
                        Stream.concat(
                                        before.approvals().stream(),
                                        Stream.of(new PriceApproval(
                                                command.approval(),
                                                ApprovalState.ASKED,
                                                command.prices(),
                                                command.reason(),
                                                TrialOffice.actor(metadata),
                                                null,
                                                null,
                                                null)))
                                .toList(),
                        before.draws()));
    }

    @CommandHandler
    void handle(GrantPriceApproval command, MetaData metadata) {
        decide(command, command.approval(), ApprovalState.GRANTED, command.remark(), metadata);
    }

    @CommandHandler
    void handle(RefusePriceApproval command, MetaData metadata) {
        decide(command, command.approval(), ApprovalState.REFUSED, command.reason(), metadata);
    }

    @CommandHandler
    void handle(DrawGoods command, MetaData metadata) {
        if (command.draws().stream().anyMatch(draw -> draw.quantity().thousandths() > MOST_THOUSANDTHS)) {
            throw Ledger.refused(new Refusal("PRJ-18", "All orders together take no more than was granted."));
        }
        change(
                command,
                metadata,
                before -> with(
                        before,
                        before.closedFor(),
                        before.approvals(),
                        Stream.concat(
                                        before.draws().stream()
                                                .filter(taken -> !taken.order().equals(command.order())),
                                        Stream.of(new OrderDraws(command.order(), command.draws())))
                                .toList()));
    }

    @CommandHandler
    void handle(ReturnDraw command, MetaData metadata) {
        change(
                command,
                metadata,
                before -> with(
                        before,
                        before.closedFor(),
                        before.approvals(),
                        before.draws().stream()
                                .filter(taken -> !taken.order().equals(command.order()))
                                .toList()));
    }

    @QueryHandler
    Optional<Project> answer(FindProject question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return Optional.ofNullable(projects.get(question.project().value()));
        }
    }

    @QueryHandler
    Projects answer(ListProjects question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return new Projects(
                    projects.values().stream()
                            .filter(project -> question.account() == null
                                    || question.account().equals(project.account()))
                            .limit(question.limit())
                            .toList(),
                    null);
        }
    }

    private void decide(
            ProjectCommand command,
            PriceApprovalId approval,
            ApprovalState state,
            @Nullable String remark,
            MetaData metadata) {
        change(command, metadata, before -> {
            if (before.approvals().stream().noneMatch(asked -> asked.approval().equals(approval))) {
                throw Ledger.refused(new Refusal("PRC-8", "Only what was asked for is granted or refused."));
            }
            return with(
                    before,
                    before.closedFor(),
                    before.approvals().stream()
                            .map(asked -> new PriceApproval(
                                    asked.approval(),
                                    state,
                                    asked.prices(),
                                    asked.reason(),
                                    asked.requestedBy(),
                                    TrialOffice.actor(metadata),
                                    null,
                                    remark))
                            .toList(),
                    before.draws());
        });
    }

    private void change(ProjectCommand command, MetaData metadata, UnaryOperator<Project> change) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            String number = command.project().value();
            Project before =
                    TrialOffice.found(projects.get(number), command.project().toString());
            office.ledger.demandVersion(command.project().toString(), before.version(), metadata);
            projects.put(number, change.apply(before));
        }
    }

    private static Project with(
            Project before, @Nullable String closedFor, List<PriceApproval> approvals, List<OrderDraws> draws) {
        return new Project(
                before.project(),
                before.account(),
                before.name(),
                before.location(),
                before.items(),
                before.plannedUseOn(),
                before.large(),
                before.protectedUntil(),
                before.firstComer(),
                before.firstCustomer(),
                closedFor,
                approvals,
                draws,
                before.registeredBy(),
                before.version() + 1);
    }
}
