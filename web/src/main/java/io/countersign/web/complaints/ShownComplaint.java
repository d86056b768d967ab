package io.countersign.web.complaints;

import io.countersign.complaint.ComplaintQuery.Answer;
import io.countersign.complaint.ComplaintQuery.Complaint;
import io.countersign.complaint.ComplaintQuery.State;
import io.countersign.order.OrderId;
import io.countersign.order.ReturnId;
import io.countersign.people.PersonId;
import io.countersign.web.people.ShownPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it is shown.
 *
 * @param answers the first one first
 * @param version stands in the header {@code ETag} too
 */
record ShownComplaint(
        String id,
        String account,
        State state,
        @Nullable String order,
        @Nullable String model,
        String text,
        LocalDate registeredOn,
        ShownPerson registeredBy,
        List<ShownAnswer> answers,
        @Nullable String outcome,
        @Nullable LocalDate closedOn,
        @Nullable ShownPerson closedBy,
        long version) {

    static ShownComplaint of(Complaint complaint, Map<PersonId, String> names) {
        OrderId order = complaint.order();
        return new ShownComplaint(
                complaint.complaint().value(),
                complaint.account().value(),
                complaint.state(),
                order == null ? null : order.value(),
                complaint.model(),
                complaint.complaintText(),
                complaint.registeredOn(),
                ShownPerson.of(complaint.registeredBy(), names),
                complaint.answers().stream()
                        .map(answer -> ShownAnswer.of(answer, names))
                        .toList(),
                complaint.outcome(),
                complaint.closedOn(),
                ShownPerson.ifAny(complaint.closedBy(), names),
                complaint.version());
    }

    /** Everybody who has to do with it. */
    static Stream<PersonId> people(Complaint complaint) {
        return Stream.concat(
                Stream.of(complaint.registeredBy(), complaint.closedBy()).filter(Objects::nonNull),
                complaint.answers().stream().map(Answer::answeredBy));
    }

    /** What after-sales answered on a day. */
    record ShownAnswer(String answer, @Nullable String returning, LocalDate answeredOn, ShownPerson answeredBy) {

        static ShownAnswer of(Answer answer, Map<PersonId, String> names) {
            ReturnId returning = answer.returning();
            return new ShownAnswer(
                    answer.answer(),
                    returning == null ? null : returning.value(),
                    answer.answeredOn(),
                    ShownPerson.of(answer.answeredBy(), names));
        }
    }
}
