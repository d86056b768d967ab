package io.countersign.complaint;

import io.countersign.account.CustomerAccountId;
import io.countersign.order.OrderId;
import io.countersign.order.ReturnId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a complaint. */
public sealed interface ComplaintCommand {

    ComplaintId complaint();

    /** Put a customer's complaint on record. */
    record RegisterComplaint(
            @TargetAggregateIdentifier ComplaintId complaint,
            CustomerAccountId account,
            @Nullable OrderId order,
            @Nullable String model,
            String complaintText)
            implements ComplaintCommand {}

    /**
     * Say what after-sales answers.
     *
     * @param returning the return that was agreed on, when there is one
     */
    record AnswerComplaint(
            @TargetAggregateIdentifier ComplaintId complaint,
            String answer,
            @Nullable ReturnId returning) implements ComplaintCommand {}

    /** Say how it ended. */
    record CloseComplaint(@TargetAggregateIdentifier ComplaintId complaint, String outcome)
            implements ComplaintCommand {}
}
