package io.countersign.web.complaints;

import io.countersign.complaint.ComplaintCommand.AnswerComplaint;
import io.countersign.complaint.ComplaintCommand.CloseComplaint;
import io.countersign.complaint.ComplaintCommand.RegisterComplaint;
import io.countersign.complaint.ComplaintId;
import io.countersign.complaint.ComplaintQuery.Complaint;
import io.countersign.complaint.ComplaintQuery.FindComplaint;
import io.countersign.complaint.ComplaintQuery.ListComplaints;
import io.countersign.web.accounts.KnownAccounts;
import io.countersign.web.complaints.ComplaintRequests.Closing;
import io.countersign.web.complaints.ComplaintRequests.ComplaintsAsked;
import io.countersign.web.complaints.ComplaintRequests.NewAnswer;
import io.countersign.web.complaints.ComplaintRequests.NewComplaint;
import io.countersign.web.idempotency.DocumentNumbers;
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

/** Complaints about quality: registered, answered by after-sales, closed. */
@RestController
@RequestMapping(ComplaintsController.ADDRESS)
@Tag(name = "complaints", description = "Complaints about quality: registered, answered by after-sales, closed.")
final class ComplaintsController {

    static final String ADDRESS = Api.ROOT + "/complaints";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final DocumentNumbers numbers;
    private final KnownAccounts accounts;

    ComplaintsController(
            Messages messages, PeopleDirectory directory, DocumentNumbers numbers, KnownAccounts accounts) {
        this.messages = messages;
        this.directory = directory;
        this.numbers = numbers;
        this.accounts = accounts;
    }

    @PostMapping
    @Sends(RegisterComplaint.class)
    @Operation(summary = "Put a customer's complaint on record.")
    @ApiResponse(responseCode = "201", description = "It as it was put on record.", useReturnTypeSchema = true)
    ResponseEntity<ShownComplaint> create(@RequestBody NewComplaint body, Sender sender, HttpServletRequest request) {
        accounts.demand(body.account(), sender);
        ComplaintId given = body.id();
        ComplaintId number = given == null ? new ComplaintId(numbers.forNew(request, sender)) : given;
        messages.sendAndWait(
                new RegisterComplaint(number, body.account(), body.order(), body.model(), body.text()), sender);
        Complaint created = find(number, sender);
        return Versions.created(shown(created), created.version(), ADDRESS, number.value());
    }

    @GetMapping
    @Operation(summary = "List the complaints by number, perhaps only those of one account or in one state.")
    ResponseEntity<Page<ShownComplaint>> list(
            @ParameterObject ComplaintsAsked asked, Sender sender, HttpServletRequest request) {
        ListComplaints.Complaints found = messages.ask(
                new ListComplaints(asked.account(), asked.state(), asked.after(), Page.limit(asked.limit())),
                ListComplaints.Complaints.class,
                sender);
        ComplaintId next = found.next();
        return Page.answer(
                found.complaints().stream().map(this::shown).toList(), next == null ? null : next.value(), request);
    }

    @GetMapping("/{complaint}")
    @Operation(summary = "Look one of the complaints up.")
    ResponseEntity<ShownComplaint> show(@PathVariable ComplaintId complaint, Sender sender) {
        return shown(complaint, sender);
    }

    @PostMapping("/{complaint}/answer")
    @Sends(AnswerComplaint.class)
    @Operation(summary = "Say what after-sales answers.")
    ResponseEntity<ShownComplaint> answer(
            @PathVariable ComplaintId complaint, @RequestBody NewAnswer body, @IfMatch Sender sender) {
        messages.sendAndWait(new AnswerComplaint(complaint, body.answer(), body.returning()), sender);
        return shown(complaint, sender);
    }

    @PostMapping("/{complaint}/closing")
    @Sends(CloseComplaint.class)
    @Operation(summary = "Say how it ended.")
    ResponseEntity<ShownComplaint> close(
            @PathVariable ComplaintId complaint, @RequestBody Closing body, @IfMatch Sender sender) {
        messages.sendAndWait(new CloseComplaint(complaint, body.outcome()), sender);
        return shown(complaint, sender);
    }

    private ResponseEntity<ShownComplaint> shown(ComplaintId number, Sender sender) {
        Complaint found = find(number, sender);
        return Versions.shown(shown(found), found.version());
    }

    private Complaint find(ComplaintId number, Sender sender) {
        return messages.find(new FindComplaint(number), Complaint.class, sender)
                .orElseThrow(() -> Rejected.unknown("complaint"));
    }

    private ShownComplaint shown(Complaint complaint) {
        return ShownComplaint.of(
                complaint, directory.namesOf(ShownComplaint.people(complaint).toList()));
    }
}
