package io.countersign.web.policy;

import io.countersign.people.PersonId;
import io.countersign.policy.PolicyCommand.PublishPolicy;
import io.countersign.policy.PolicyId;
import io.countersign.policy.PolicyQuery.FindPolicy;
import io.countersign.policy.PolicyQuery.ListPolicyVersions;
import io.countersign.policy.PolicyQuery.ListPolicyVersions.PolicyVersions;
import io.countersign.policy.PolicyQuery.PolicyVersion;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.policy.Figures.NewPolicy;
import io.countersign.web.problem.Api;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures that the office has decided on. */
@RestController
@RequestMapping(PolicyController.ADDRESS)
@Tag(name = "policy", description = "The figures that the office has decided on.")
final class PolicyController {

    static final String ADDRESS = Api.ROOT + "/policy";

    private final Messages messages;
    private final PeopleDirectory directory;

    PolicyController(Messages messages, PeopleDirectory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    @GetMapping
    @Operation(summary = "Show the figures that hold now, with their version.")
    ShownPolicy show(Sender sender) {
        return shown(List.of(inForce(sender))).getFirst();
    }

    @GetMapping("/versions")
    @Operation(summary = "List every policy that has ever held, newest first.")
    Page<ShownPolicy> versions(Sender sender) {
        return new Page<>(
                shown(messages.ask(new ListPolicyVersions(), PolicyVersions.class, sender)
                        .versions()),
                null);
    }

    @PostMapping
    @Sends(PublishPolicy.class)
    @Operation(
            summary = "Let other figures hold from now on.",
            description = "What is left out stays as it is. The same figures again change nothing.")
    ShownPolicy publish(@RequestBody NewPolicy body, Sender sender) {
        messages.sendAndWait(
                new PublishPolicy(PolicyId.OFFICE, body.onTopOf(inForce(sender).figures()), body.reason()), sender);
        return show(sender);
    }

    private List<ShownPolicy> shown(List<PolicyVersion> versions) {
        Map<PersonId, String> names = directory.namesOf(versions.stream()
                .map(PolicyVersion::publishedBy)
                .filter(Objects::nonNull)
                .toList());
        return versions.stream().map(version -> ShownPolicy.of(version, names)).toList();
    }

    private PolicyVersion inForce(Sender sender) {
        return messages.ask(new FindPolicy(), PolicyVersion.class, sender);
    }
}
