package io.countersign.query.inquiries;

import io.countersign.inquiry.InquiryId;
import io.countersign.inquiry.InquiryQuery.FindInquiry;
import io.countersign.inquiry.InquiryQuery.Inquiry;
import io.countersign.inquiry.InquiryQuery.ListInquiries;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.registers.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what customers asked about stock. */
public final class InquiryAnswers {

    private final Register<Inquiry> inquiries;

    public InquiryAnswers(Register<Inquiry> inquiries) {
        this.inquiries = inquiries;
    }

    @QueryHandler
    Optional<Inquiry> answer(FindInquiry question) {
        return inquiries.current().find(question.inquiry().value());
    }

    @QueryHandler
    ListInquiries.Inquiries answer(ListInquiries question) {
        List<Where<Inquiry>> where = new ArrayList<>();
        if (question.account() != null) {
            where.add(new Where<>(
                    "account",
                    question.account().value(),
                    inquiry -> inquiry.account().value()));
        }
        if (question.state() != null) {
            where.add(new Where<>(
                    "state", question.state().name(), inquiry -> inquiry.state().name()));
        }
        InquiryId after = question.after();
        Documents.Page<Inquiry> page =
                inquiries.current().page(after == null ? null : after.value(), question.limit(), where);
        return new ListInquiries.Inquiries(page.documents(), page.next() == null ? null : new InquiryId(page.next()));
    }
}
