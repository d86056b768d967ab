package io.countersign.complaint;

import io.countersign.account.CustomerAccountId;
import io.countersign.order.OrderId;
import io.countersign.order.ReturnId;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about complaints. */
public sealed interface ComplaintQuery {

    /** Where does this complaint stand? Answered with an {@code Optional} of {@link Complaint}. */
    record FindComplaint(ComplaintId complaint) implements ComplaintQuery {}

    /** Which complaints are there, by number, perhaps only of one account or in one state? */
    record ListComplaints(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            @Nullable ComplaintId after,
            int limit) implements ComplaintQuery {

        /** The answer to {@link ListComplaints}. */
        public record Complaints(
                List<Complaint> complaints, @Nullable ComplaintId next) {}
    }

    /** Where a complaint stands. */
    enum State {
        REGISTERED,
        ANSWERED,
        CLOSED
    }

    /** A complaint as the office sees it. */
    record Complaint(
            ComplaintId complaint,
            CustomerAccountId account,
            State state,
            @Nullable OrderId order,
            @Nullable String model,
            String complaintText,
            LocalDate registeredOn,
            PersonId registeredBy,
            List<Answer> answers,
            @Nullable String outcome,
            @Nullable LocalDate closedOn,
            @Nullable PersonId closedBy,
            long version) {}

    /** What after-sales answered on a day. */
    record Answer(String answer, @Nullable ReturnId returning, LocalDate answeredOn, PersonId answeredBy) {}
}
