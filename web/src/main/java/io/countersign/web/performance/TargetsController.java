package io.countersign.web.performance;

import io.countersign.people.Department;
import io.countersign.people.PersonId;
import io.countersign.performance.TargetCommand.SetTarget;
import io.countersign.performance.TargetsId;
import io.countersign.web.performance.TargetRequests.NewTarget;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.shape.Amount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people, departments and the company aim at. */
@RestController
@RequestMapping(Api.ROOT + "/targets")
@Tag(name = "targets", description = "What people, departments and the company aim at, month by month.")
final class TargetsController {

    private final Messages messages;

    TargetsController(Messages messages) {
        this.messages = messages;
    }

    @PostMapping
    @Sends(SetTarget.class)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Set the target of a month.",
            description = "The report performance shows it beside what was sold.")
    void set(@RequestBody NewTarget body, Sender sender) {
        Amount amount = body.amount();
        messages.sendAndWait(
                new SetTarget(
                        targets(body),
                        YearMonth.from(body.month()),
                        amount.in(Objects.requireNonNullElse(body.currency(), Amount.USUAL), "amount")),
                sender);
    }

    private static TargetsId targets(NewTarget body) {
        PersonId person = body.person();
        Department department = body.department();
        if (person != null && department != null) {
            throw Rejected.shape("department", "is not given together with a person");
        }
        try {
            if (department != null) {
                return TargetsId.of(department);
            }
            return person == null ? TargetsId.COMPANY : TargetsId.of(person);
        } catch (IllegalArgumentException e) {
            throw Rejected.shape(person == null ? "department" : "person", "is a name of letters and digits");
        }
    }
}
