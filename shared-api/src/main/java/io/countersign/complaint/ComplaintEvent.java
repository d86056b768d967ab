package io.countersign.complaint;

import io.countersign.account.CustomerAccountId;
import io.countersign.order.OrderId;
import io.countersign.order.ReturnId;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a complaint. */
public sealed interface ComplaintEvent {

    ComplaintId complaint();

    /** A customer complained about quality. */
    @Revision("1")
    record ComplaintRegistered(
            ComplaintId complaint,
            CustomerAccountId account,
            @Nullable OrderId order,
            @Nullable String model,
            String complaintText,
            LocalDate registeredOn,
            PersonId registeredBy)
            implements ComplaintEvent {}

    /** After-sales answered. */
    @Revision("1")
    record ComplaintAnswered(
            ComplaintId complaint,
            String answer,
            @Nullable ReturnId returning,
            LocalDate answeredOn,
            PersonId answeredBy)
            implements ComplaintEvent {}

    /** It has ended. */
    @Revision("1")
    record ComplaintClosed(ComplaintId complaint, String outcome, LocalDate closedOn, PersonId closedBy)
            implements ComplaintEvent {}
}
