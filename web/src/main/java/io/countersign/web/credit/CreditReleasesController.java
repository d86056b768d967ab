package io.countersign.web.credit;

import io.countersign.account.AccountCommand.ApproveCreditRelease;
import io.countersign.account.AccountCommand.RefuseCreditRelease;
import io.countersign.account.AccountCommand.RequestCreditRelease;
import io.countersign.account.AccountCommand.WithdrawCreditRelease;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.ReleaseId;
import io.countersign.credit.CreditQuery.FindRelease;
import io.countersign.credit.CreditQuery.ListReleases;
import io.countersign.credit.CreditQuery.Release;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.order.OrderQuery.FindOrder;
import io.countersign.order.OrderQuery.Order;
import io.countersign.web.credit.CreditRequests.NewRelease;
import io.countersign.web.credit.CreditRequests.ReleaseApproval;
import io.countersign.web.credit.CreditRequests.ReleaseRefusal;
import io.countersign.web.credit.CreditRequests.ReleaseWithdrawal;
import io.countersign.web.credit.CreditRequests.ReleasesAsked;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.numbers.OneAtATime;
import io.countersign.web.paging.Page;
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
import java.util.Optional;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Credit releases: permissions to ship before payment, asked for by one person and decided by another.
 *
 * <p>A release is known by its number alone; whose account decides about it is looked up here.
 */
@RestController
@RequestMapping(CreditReleasesController.ADDRESS)
@Tag(name = "credit releases", description = "Credit releases: asked for by one person, decided by another.")
final class CreditReleasesController {

    static final String ADDRESS = Api.ROOT + "/credit-releases";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final DocumentNumbers documents;
    private final OneAtATime oneAtATime;

    CreditReleasesController(
            Messages messages, PeopleDirectory directory, DocumentNumbers documents, OneAtATime oneAtATime) {
        this.messages = messages;
        this.directory = directory;
        this.documents = documents;
        this.oneAtATime = oneAtATime;
    }

    @PostMapping
    @Sends(RequestCreditRelease.class)
    @Operation(
            summary = "Ask that an order may ship before it is paid.",
            description = "The answer shows the figures of the account as they were seen at that moment.")
    @ApiResponse(responseCode = "201", description = "The request as it was put.", useReturnTypeSchema = true)
    ResponseEntity<ShownRelease> request(@RequestBody NewRelease body, Sender sender, HttpServletRequest request) {
        CustomerAccountId account = messages.find(new FindOrder(body.order()), Order.class, sender)
                .orElseThrow(() -> Rejected.unknown("order"))
                .account();
        ReleaseId given = body.id();
        ReleaseId number = given == null ? new ReleaseId(documents.forNew(request, sender)) : given;
        oneAtATime.with(number, () -> {
            Optional<Release> known = messages.find(
                    new FindRelease(number),
                    Release.class,
                    Sender.automation("edge", sender.actor(), sender.request()));
            if (known.isPresent() && !known.get().account().equals(account)) {
                throw Rejected.refused("CRL-1", "A release number is used once; the same request may be sent again.");
            }
            messages.sendAndWait(new RequestCreditRelease(account, number, body.order(), body.reason()), sender);
            return number;
        });
        awaitReactions(sender);
        return ResponseEntity.created(Versions.at(ADDRESS, number.value())).body(shown(find(number, sender)));
    }

    @GetMapping
    @Operation(
            summary = "List the credit releases by number.",
            description = "Perhaps only those of one account, for one order or in one state: OPEN are those to decide,"
                    + " APPROVED those on which goods may leave, USED those that are to be paid. The steps of each are"
                    + " left out.")
    ResponseEntity<Page<ShownRelease>> list(
            @ParameterObject ReleasesAsked asked, Sender sender, HttpServletRequest request) {
        ListReleases.Releases found = messages.ask(
                new ListReleases(
                        asked.account(), asked.order(), asked.state(), asked.after(), Page.limit(asked.limit())),
                ListReleases.Releases.class,
                sender);
        var names = directory.namesOf(
                found.releases().stream().flatMap(ShownRelease::people).toList());
        ReleaseId next = found.next();
        return Page.answer(
                found.releases().stream()
                        .map(release -> ShownRelease.of(release, names))
                        .toList(),
                next == null ? null : next.value(),
                request);
    }

    @GetMapping("/{release}")
    @Operation(
            summary = "Look a credit release up.",
            description = "With everything that the decision stood on, and every step from the request to the money.")
    ShownRelease show(@PathVariable ReleaseId release, Sender sender) {
        return shown(find(release, sender));
    }

    @PostMapping("/{release}/approval")
    @Sends(ApproveCreditRelease.class)
    @Operation(
            summary = "Let the order ship before it is paid.",
            description = "Nobody approves what they asked for. Who may approve depends on the customer's standing and"
                    + " on how many of the customer's releases are unpaid.")
    ShownRelease approve(@PathVariable ReleaseId release, @RequestBody ReleaseApproval body, Sender sender) {
        return tellAccount(release, account -> new ApproveCreditRelease(account, release, body.remark()), sender);
    }

    @PostMapping("/{release}/refusal")
    @Sends(RefuseCreditRelease.class)
    @Operation(summary = "Refuse that the order ships before it is paid.")
    ShownRelease refuse(@PathVariable ReleaseId release, @RequestBody ReleaseRefusal body, Sender sender) {
        return tellAccount(release, account -> new RefuseCreditRelease(account, release, body.reason()), sender);
    }

    @PostMapping("/{release}/withdrawal")
    @Sends(WithdrawCreditRelease.class)
    @Operation(
            summary = "Take a request or an unused approval back.",
            description = "An approval may be taken back until the goods leave.")
    ShownRelease withdraw(@PathVariable ReleaseId release, @RequestBody ReleaseWithdrawal body, Sender sender) {
        return tellAccount(release, account -> new WithdrawCreditRelease(account, release, body.reason()), sender);
    }

    private ShownRelease tellAccount(ReleaseId release, Function<CustomerAccountId, Object> command, Sender sender) {
        messages.sendAndWait(command.apply(target(release, sender).account()), sender);
        awaitReactions(sender);
        return shown(find(release, sender));
    }

    /**
     * The release that somebody wants to decide about. It is looked up for the command alone, so that somebody who may
     * not even look at it is refused where that is put on record.
     */
    private Release target(ReleaseId release, Sender sender) {
        return messages.find(
                        new FindRelease(release),
                        Release.class,
                        Sender.automation("edge", sender.actor(), sender.request()))
                .orElseGet(() -> find(release, sender));
    }

    private void awaitReactions(Sender sender) {
        messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
    }

    private Release find(ReleaseId release, Sender sender) {
        return messages.find(new FindRelease(release), Release.class, sender)
                .orElseThrow(() -> Rejected.unknown("credit release"));
    }

    private ShownRelease shown(Release release) {
        return ShownRelease.of(
                release, directory.namesOf(ShownRelease.people(release).toList()));
    }
}
