package io.countersign.web.operations;

import io.countersign.operation.ViewCommand.CertifyView;
import io.countersign.operation.ViewCommand.RebuildView;
import io.countersign.operation.ViewName;
import io.countersign.operation.ViewQuery.CheckDrift;
import io.countersign.operation.ViewQuery.CheckDrift.DriftReport;
import io.countersign.operation.ViewQuery.ListViews;
import io.countersign.operation.ViewQuery.ListViews.Views;
import io.countersign.operation.ViewQuery.View;
import io.countersign.people.PersonId;
import io.countersign.web.operations.OperationRequests.DriftAsked;
import io.countersign.web.operations.OperationRequests.RebuildReason;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.shape.Nothing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The views themselves: how far they have come, whether they agree with the sealed log, and building them anew. */
@RestController
@RequestMapping(ViewsController.ADDRESS)
@Tag(
        name = "views",
        description =
                "The views themselves: how far they have come, whether they agree with the log, building them anew.")
final class ViewsController {

    static final String ADDRESS = Api.ROOT + "/views";

    private final Messages messages;
    private final PeopleDirectory directory;

    ViewsController(Messages messages, PeopleDirectory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    @GetMapping
    @Operation(
            summary = "List the views by name, with how far each has come and when it was last built anew.",
            description = "While a view is being built, its progress stands there as well.")
    Page<ShownView> list(Sender sender) {
        return shown(views(sender));
    }

    @GetMapping("/{view}")
    @Operation(summary = "Show one of the views.")
    ShownView show(@PathVariable ViewName view, Sender sender) {
        return shown(find(view, sender));
    }

    @PostMapping("/{view}/rebuild")
    @Sends(RebuildView.class)
    @Operation(
            summary = "Have a view built from the log beside the one that is read, and reads moved over.",
            description = "Reads are served meanwhile. How far it has come, and what came of it, stands with the view.")
    @ApiResponse(responseCode = "202", description = "It is under way.", useReturnTypeSchema = true)
    ResponseEntity<ShownView> rebuild(@PathVariable ViewName view, @RequestBody RebuildReason body, Sender sender) {
        find(view, sender);
        messages.sendAndWait(new RebuildView(view, body.reason()), sender);
        return ResponseEntity.accepted()
                .location(Versions.at(ADDRESS, view.value()))
                .body(shown(find(view, sender)));
    }

    @PostMapping("/rebuild")
    @Sends(RebuildView.class)
    @Operation(
            summary = "Have every view built anew, one after the other.",
            description = "A view that is being built already is left to that.")
    @ApiResponse(responseCode = "202", description = "They are under way.", useReturnTypeSchema = true)
    ResponseEntity<Page<ShownView>> rebuildAll(@RequestBody RebuildReason body, Sender sender) {
        views(sender).stream()
                .filter(view -> view.last() == null || view.last().endedAt() != null)
                .forEach(view -> messages.sendAndWait(new RebuildView(view.view(), body.reason()), sender));
        return ResponseEntity.accepted().body(shown(views(sender)));
    }

    @PostMapping("/{view}/certify")
    @Sends(CertifyView.class)
    @Operation(
            summary = "Have a view compared with the log as it was sealed, and what is found put on record.",
            description = "What was found stands with the view. Whoever asks meanwhile waits for the same answer.")
    @ApiResponse(responseCode = "202", description = "It is under way.", useReturnTypeSchema = true)
    ResponseEntity<ShownView> certify(
            @PathVariable ViewName view, @RequestBody(required = false) @Nullable Nothing body, Sender sender) {
        find(view, sender);
        messages.sendAndWait(new CertifyView(view), sender);
        return ResponseEntity.accepted()
                .location(Versions.at(ADDRESS, view.value()))
                .body(shown(find(view, sender)));
    }

    @PostMapping("/certify")
    @Sends(CertifyView.class)
    @Operation(
            summary = "Have every view compared with the log as it was sealed, and what is found put on record.",
            description = "The log is compared with its seal once for all of them.")
    @ApiResponse(responseCode = "202", description = "They are under way.", useReturnTypeSchema = true)
    ResponseEntity<Page<ShownView>> certifyAll(@RequestBody(required = false) @Nullable Nothing body, Sender sender) {
        views(sender).forEach(view -> messages.sendAndWait(new CertifyView(view.view()), sender));
        return ResponseEntity.accepted().body(shown(views(sender)));
    }

    @GetMapping("/drift")
    @Operation(
            summary = "Compare what is read with an independent fold of the log.",
            description =
                    "Names the first document of each view that differs. A view of a million events takes seconds.")
    ShownDrift check(@ParameterObject DriftAsked asked, Sender sender) {
        ViewName view = asked.view();
        if (view != null) {
            find(view, sender);
        }
        return ShownDrift.of(messages.ask(new CheckDrift(view), DriftReport.class, sender));
    }

    private List<View> views(Sender sender) {
        return messages.ask(new ListViews(), Views.class, sender).views();
    }

    private View find(ViewName name, Sender sender) {
        return views(sender).stream()
                .filter(view -> view.view().equals(name))
                .findFirst()
                .orElseThrow(() -> Rejected.unknown("view"));
    }

    private ShownView shown(View view) {
        return shown(List.of(view)).items().getFirst();
    }

    private Page<ShownView> shown(List<View> views) {
        Map<PersonId, String> names = directory.namesOf(ShownView.people(views.stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Page<>(views.stream().map(view -> ShownView.of(view, names)).toList(), null);
    }
}
