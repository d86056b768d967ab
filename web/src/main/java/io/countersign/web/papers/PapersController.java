package io.countersign.web.papers;

import io.countersign.account.AccountCommand.RegisterPaper;
import io.countersign.account.AccountQuery.ListExpiringPapers;
import io.countersign.account.AccountQuery.ListExpiringPapers.ExpiringPapers;
import io.countersign.account.AccountQuery.ListPapers;
import io.countersign.account.AccountQuery.Paper;
import io.countersign.account.AccountQuery.Papers;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.PaperId;
import io.countersign.export.ExportFormat;
import io.countersign.export.Exported;
import io.countersign.policy.PolicyQuery.FindPolicy;
import io.countersign.policy.PolicyQuery.PolicyVersion;
import io.countersign.web.exports.Chosen;
import io.countersign.web.exports.Exports;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.papers.PaperRequests.ExpiringAsked;
import io.countersign.web.papers.PaperRequests.NewPaper;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers' papers: licences, certificates, invoicing details, contracts. */
@RestController
@RequestMapping(Api.ROOT)
@Tag(name = "papers", description = "Customers' papers: licences, certificates, invoicing details, contracts.")
final class PapersController {

    private final Messages messages;
    private final PeopleDirectory directory;
    private final DocumentNumbers documents;
    private final Exports exports;

    PapersController(Messages messages, PeopleDirectory directory, DocumentNumbers documents, Exports exports) {
        this.messages = messages;
        this.directory = directory;
        this.documents = documents;
        this.exports = exports;
    }

    @PostMapping("/accounts/{account}/papers")
    @Sends(RegisterPaper.class)
    @Operation(summary = "Register a paper that a customer gave.")
    @ApiResponse(responseCode = "201", description = "The paper as it was registered.", useReturnTypeSchema = true)
    ResponseEntity<ShownPaper> register(
            @PathVariable CustomerAccountId account,
            @RequestBody NewPaper body,
            Sender sender,
            HttpServletRequest request) {
        PaperId given = body.id();
        PaperId number = given == null ? new PaperId(documents.forNew(request, sender)) : given;
        messages.sendAndWait(
                new RegisterPaper(
                        account,
                        number,
                        body.kind(),
                        body.validUntil(),
                        body.sha256(),
                        Boolean.TRUE.equals(body.confidential())),
                sender);
        String papers = Versions.at(Api.ROOT + "/accounts", account.value()) + "/papers";
        return ResponseEntity.created(Versions.at(papers, number.value())).body(shown(find(account, number, sender)));
    }

    @GetMapping("/accounts/{account}/papers")
    @Operation(
            summary = "List the papers of a customer.",
            description = "Of a confidential paper the list says only that there is one.")
    ShownPapers list(@PathVariable CustomerAccountId account, Sender sender) {
        List<Paper> papers = all(account, sender).papers();
        var names = directory.namesOf(papers.stream().map(Paper::registeredBy).toList());
        return new ShownPapers(
                account.value(),
                papers.stream().map(paper -> ShownPaper.listed(paper, names)).toList());
    }

    @GetMapping("/accounts/{account}/papers/{paper}")
    @Operation(
            summary = "Look a paper up.",
            description = "That somebody looked a confidential paper up is on record before they see it.")
    ShownPaper show(@PathVariable CustomerAccountId account, @PathVariable PaperId paper, Sender sender) {
        Paper found = find(account, paper, sender);
        if (found.confidential()) {
            exports.takes(
                    new Exported(
                            Exported.CONFIDENTIAL_PAPER,
                            ExportFormat.JSON,
                            new Chosen()
                                    .with("account", account.value())
                                    .with("paper", paper.value())
                                    .filters(),
                            null,
                            null,
                            null),
                    sender);
        }
        return shown(found);
    }

    @GetMapping("/papers/expiring")
    @Operation(
            summary = "List the papers that expire soon or have expired, the first to expire at the top.",
            description = "A paper that a later one of its kind has taken the place of is left out.")
    ShownExpiringPapers expiring(@ParameterObject ExpiringAsked asked, Sender sender) {
        Integer within = asked.within();
        ExpiringPapers expiring = messages.ask(
                new ListExpiringPapers(within == null ? remindedBefore(sender) : within), ExpiringPapers.class, sender);
        return ShownExpiringPapers.of(
                expiring, directory.namesOf(ShownExpiringPapers.people(expiring).toList()));
    }

    private int remindedBefore(Sender sender) {
        return messages.ask(new FindPolicy(), PolicyVersion.class, sender)
                .figures()
                .papers()
                .remindDaysBefore();
    }

    private Paper find(CustomerAccountId account, PaperId paper, Sender sender) {
        return all(account, sender).papers().stream()
                .filter(known -> known.paper().equals(paper))
                .findFirst()
                .orElseThrow(() -> Rejected.unknown("paper"));
    }

    private Papers all(CustomerAccountId account, Sender sender) {
        return messages.find(new ListPapers(account), Papers.class, sender)
                .orElseThrow(() -> Rejected.unknown("account"));
    }

    private ShownPaper shown(Paper paper) {
        return ShownPaper.of(paper, directory.namesOf(List.of(paper.registeredBy())));
    }
}
