package io.countersign.web.inquiries;

import io.countersign.inquiry.InquiryCommand.AskAboutStock;
import io.countersign.inquiry.InquiryCommand.ReplyToInquiry;
import io.countersign.inquiry.InquiryCommand.TellCustomer;
import io.countersign.inquiry.InquiryId;
import io.countersign.inquiry.InquiryQuery.FindInquiry;
import io.countersign.inquiry.InquiryQuery.Inquiry;
import io.countersign.inquiry.InquiryQuery.ListInquiries;
import io.countersign.inquiry.WantedGoods;
import io.countersign.web.accounts.KnownAccounts;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.inquiries.InquiryRequests.InquiriesAsked;
import io.countersign.web.inquiries.InquiryRequests.NewInquiry;
import io.countersign.web.inquiries.InquiryRequests.Reply;
import io.countersign.web.inquiries.InquiryRequests.Telling;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.signin.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stock inquiries: asked, replied to by purchasing, told to the customer. */
@RestController
@RequestMapping(InquiriesController.ADDRESS)
@Tag(name = "inquiries", description = "Stock inquiries: asked, replied to by purchasing, told to the customer.")
final class InquiriesController {

    static final String ADDRESS = Api.ROOT + "/inquiries";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final DocumentNumbers numbers;
    private final KnownAccounts accounts;

    InquiriesController(Messages messages, PeopleDirectory directory, DocumentNumbers numbers, KnownAccounts accounts) {
        this.messages = messages;
        this.directory = directory;
        this.numbers = numbers;
        this.accounts = accounts;
    }

    @PostMapping
    @Sends(AskAboutStock.class)
    @Operation(
            summary = "Ask purchasing whether goods can be had.",
            description = "The answer reminds of the registration when goods are for a project that has none.")
    @ApiResponse(responseCode = "201", description = "It as it was put on record.", useReturnTypeSchema = true)
    ResponseEntity<ShownInquiry> create(@RequestBody NewInquiry body, Sender sender, HttpServletRequest request) {
        accounts.demand(body.account(), sender);
        InquiryId given = body.id();
        InquiryId number = given == null ? new InquiryId(numbers.forNew(request, sender)) : given;
        messages.sendAndWait(new AskAboutStock(number, body.account(), goodsIn(body)), sender);
        Inquiry created = find(number, sender);
        return Versions.created(shown(created), created.version(), ADDRESS, number.value());
    }

    @GetMapping
    @Operation(summary = "List the inquiries by number, perhaps only those of one account or in one state.")
    ResponseEntity<Page<ShownInquiry>> list(
            @ParameterObject InquiriesAsked asked, Sender sender, HttpServletRequest request) {
        ListInquiries.Inquiries found = messages.ask(
                new ListInquiries(asked.account(), asked.state(), asked.after(), Page.limit(asked.limit())),
                ListInquiries.Inquiries.class,
                sender);
        InquiryId next = found.next();
        return Page.answer(
                found.inquiries().stream().map(this::shown).toList(), next == null ? null : next.value(), request);
    }

    @GetMapping("/{inquiry}")
    @Operation(summary = "Look one of the inquiries up.")
    ResponseEntity<ShownInquiry> show(@PathVariable InquiryId inquiry, Sender sender) {
        return answer(inquiry, sender);
    }

    @PostMapping("/{inquiry}/reply")
    @Sends(ReplyToInquiry.class)
    @Operation(summary = "Say what purchasing found out.")
    ResponseEntity<ShownInquiry> reply(
            @PathVariable InquiryId inquiry, @RequestBody Reply body, @IfMatch Sender sender) {
        messages.sendAndWait(new ReplyToInquiry(inquiry, body.reply(), body.available(), body.expectedOn()), sender);
        return answer(inquiry, sender);
    }

    @PostMapping("/{inquiry}/told")
    @Sends(TellCustomer.class)
    @Operation(summary = "Say on which day the customer was told.")
    ResponseEntity<ShownInquiry> tell(
            @PathVariable InquiryId inquiry, @RequestBody Telling body, @IfMatch Sender sender) {
        messages.sendAndWait(new TellCustomer(inquiry, body.toldOn()), sender);
        return answer(inquiry, sender);
    }

    private ResponseEntity<ShownInquiry> answer(InquiryId number, Sender sender) {
        Inquiry found = find(number, sender);
        return Versions.shown(shown(found), found.version());
    }

    private Inquiry find(InquiryId number, Sender sender) {
        return messages.find(new FindInquiry(number), Inquiry.class, sender)
                .orElseThrow(() -> Rejected.unknown("inquiry"));
    }

    private ShownInquiry shown(Inquiry inquiry) {
        return ShownInquiry.of(
                inquiry, directory.namesOf(ShownInquiry.people(inquiry).toList()));
    }

    private static WantedGoods goodsIn(NewInquiry body) {
        return new WantedGoods(
                body.model(),
                body.patternBook(),
                body.maker(),
                body.quantity(),
                body.unit(),
                Boolean.TRUE.equals(body.alreadyOrdered()),
                body.stockingSuggested(),
                body.inStock(),
                Boolean.TRUE.equals(body.askAbroad()),
                Boolean.TRUE.equals(body.forProject()),
                body.project());
    }
}
