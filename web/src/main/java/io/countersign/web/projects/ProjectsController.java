package io.countersign.web.projects;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectCommand.CloseProject;
import io.countersign.project.ProjectCommand.GrantPriceApproval;
import io.countersign.project.ProjectCommand.RefusePriceApproval;
import io.countersign.project.ProjectCommand.RegisterProject;
import io.countersign.project.ProjectCommand.RenewProtection;
import io.countersign.project.ProjectCommand.RequestPriceApproval;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectQuery.FindProject;
import io.countersign.project.ProjectQuery.ListProjects;
import io.countersign.project.ProjectQuery.ListProjects.Projects;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.paging.Page;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.projects.ProjectRequests.Closure;
import io.countersign.web.projects.ProjectRequests.Granting;
import io.countersign.web.projects.ProjectRequests.NewItem;
import io.countersign.web.projects.ProjectRequests.NewPrice;
import io.countersign.web.projects.ProjectRequests.NewPriceApproval;
import io.countersign.web.projects.ProjectRequests.NewProject;
import io.countersign.web.projects.ProjectRequests.ProjectsAsked;
import io.countersign.web.projects.ProjectRequests.Refusing;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.shape.Nothing;
import io.countersign.web.signin.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Projects: registered, protected, given special prices, closed. Orders take goods from them. */
@RestController
@RequestMapping(ProjectsController.ADDRESS)
@Tag(name = "projects", description = "Projects: registered, protected, given special prices, closed.")
final class ProjectsController {

    static final String ADDRESS = Api.ROOT + "/projects";

    private final Messages messages;
    private final DocumentNumbers numbers;

    ProjectsController(Messages messages, DocumentNumbers numbers) {
        this.messages = messages;
        this.numbers = numbers;
    }

    @PostMapping
    @Sends(RegisterProject.class)
    @Operation(
            summary = "Register a customer's project.",
            description = "The answer says whether another customer was first at the same place.")
    @ApiResponse(responseCode = "201", description = "The project as it was registered.", useReturnTypeSchema = true)
    ResponseEntity<ShownProject> register(@RequestBody NewProject body, Sender sender, HttpServletRequest request) {
        if (messages.find(new FindAccount(body.account()), Account.class, sender)
                .isEmpty()) {
            throw Rejected.unknown("account");
        }
        ProjectId given = body.id();
        ProjectId number = given == null ? new ProjectId(numbers.forNew(request, sender)) : given;
        messages.sendAndWait(
                new RegisterProject(
                        number,
                        body.account(),
                        body.name(),
                        body.location(),
                        body.items().stream().map(NewItem::item).toList(),
                        body.plannedUseOn()),
                sender);
        awaitReactions(sender);
        Project project = find(number, sender);
        return Versions.created(ShownProject.of(project), project.version(), ADDRESS, number.value());
    }

    @GetMapping
    @Operation(summary = "List the projects by number, perhaps only those of one account.")
    ResponseEntity<Page<ShownProject>> list(
            @ParameterObject ProjectsAsked asked, Sender sender, HttpServletRequest request) {
        Projects found = messages.ask(
                new ListProjects(asked.account(), asked.after(), Page.limit(asked.limit())), Projects.class, sender);
        ProjectId next = found.next();
        return Page.answer(
                found.projects().stream().map(ShownProject::of).toList(), next == null ? null : next.value(), request);
    }

    @GetMapping("/{project}")
    @Operation(summary = "Look a project up.")
    ResponseEntity<ShownProject> show(@PathVariable ProjectId project, Sender sender) {
        return answer(project, sender);
    }

    @PostMapping("/{project}/renewal")
    @Sends(RenewProtection.class)
    @Operation(
            summary = "Protect a project for another period, from today.",
            description = "Before its protection has run out. The body may be left out.")
    ResponseEntity<ShownProject> renew(
            @PathVariable ProjectId project,
            @RequestBody(required = false) @Nullable Nothing body,
            @IfMatch Sender sender) {
        messages.sendAndWait(new RenewProtection(project), sender);
        awaitReactions(sender);
        return answer(project, sender);
    }

    @PostMapping("/{project}/closure")
    @Sends(CloseProject.class)
    @Operation(
            summary = "Close a project that sells nothing any more.",
            description = "Its place is free from then on.")
    ResponseEntity<ShownProject> close(
            @PathVariable ProjectId project, @RequestBody Closure body, @IfMatch Sender sender) {
        messages.sendAndWait(new CloseProject(project, body.reason()), sender);
        awaitReactions(sender);
        return answer(project, sender);
    }

    @PostMapping("/{project}/price-approvals")
    @Sends(RequestPriceApproval.class)
    @Operation(summary = "Ask for special unit prices.")
    ResponseEntity<ShownProject> askForPrices(
            @PathVariable ProjectId project,
            @RequestBody NewPriceApproval body,
            Sender sender,
            HttpServletRequest request) {
        PriceApprovalId given = body.id();
        messages.sendAndWait(
                new RequestPriceApproval(
                        project,
                        given == null ? new PriceApprovalId(numbers.forNew(request, sender)) : given,
                        body.prices().stream().map(NewPrice::price).toList(),
                        body.reason()),
                sender);
        return answer(project, sender);
    }

    @PostMapping("/{project}/price-approvals/{approval}/grant")
    @Sends(GrantPriceApproval.class)
    @Operation(
            summary = "Grant the special prices that were asked for.",
            description = "Nobody grants what they asked for.")
    ResponseEntity<ShownProject> grant(
            @PathVariable ProjectId project,
            @PathVariable PriceApprovalId approval,
            @RequestBody Granting body,
            @IfMatch Sender sender) {
        messages.sendAndWait(new GrantPriceApproval(project, approval, body.remark()), sender);
        return answer(project, sender);
    }

    @PostMapping("/{project}/price-approvals/{approval}/refusal")
    @Sends(RefusePriceApproval.class)
    @Operation(summary = "Refuse the special prices that were asked for.")
    ResponseEntity<ShownProject> refuse(
            @PathVariable ProjectId project,
            @PathVariable PriceApprovalId approval,
            @RequestBody Refusing body,
            @IfMatch Sender sender) {
        messages.sendAndWait(new RefusePriceApproval(project, approval, body.reason()), sender);
        return answer(project, sender);
    }

    private void awaitReactions(Sender sender) {
        messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
    }

    private ResponseEntity<ShownProject> answer(ProjectId number, Sender sender) {
        Project project = find(number, sender);
        return Versions.shown(ShownProject.of(project), project.version());
    }

    private Project find(ProjectId project, Sender sender) {
        return messages.find(new FindProject(project), Project.class, sender)
                .orElseThrow(() -> Rejected.unknown("project"));
    }
}
