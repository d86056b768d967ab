package io.countersign.query.complaints;

import io.countersign.complaint.ComplaintId;
import io.countersign.complaint.ComplaintQuery.Complaint;
import io.countersign.complaint.ComplaintQuery.FindComplaint;
import io.countersign.complaint.ComplaintQuery.ListComplaints;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.registers.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what customers complained about. */
public final class ComplaintAnswers {

    private final Register<Complaint> complaints;

    public ComplaintAnswers(Register<Complaint> complaints) {
        this.complaints = complaints;
    }

    @QueryHandler
    Optional<Complaint> answer(FindComplaint question) {
        return complaints.current().find(question.complaint().value());
    }

    @QueryHandler
    ListComplaints.Complaints answer(ListComplaints question) {
        List<Where<Complaint>> where = new ArrayList<>();
        if (question.account() != null) {
            where.add(new Where<>(
                    "account",
                    question.account().value(),
                    complaint -> complaint.account().value()));
        }
        if (question.state() != null) {
            where.add(new Where<>(
                    "state",
                    question.state().name(),
                    complaint -> complaint.state().name()));
        }
        ComplaintId after = question.after();
        Documents.Page<Complaint> page =
                complaints.current().page(after == null ? null : after.value(), question.limit(), where);
        return new ListComplaints.Complaints(
                page.documents(), page.next() == null ? null : new ComplaintId(page.next()));
    }
}
