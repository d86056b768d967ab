package io.countersign.inquiry;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about stock inquiries. */
public sealed interface InquiryQuery {

    /** Where does this inquiry stand? Answered with an {@code Optional} of {@link Inquiry}. */
    record FindInquiry(InquiryId inquiry) implements InquiryQuery {}

    /** Which inquiries are there, by number, perhaps only of one account or in one state? */
    record ListInquiries(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            @Nullable InquiryId after,
            int limit) implements InquiryQuery {

        /** The answer to {@link ListInquiries}. */
        public record Inquiries(
                List<Inquiry> inquiries, @Nullable InquiryId next) {}
    }

    /** Where an inquiry stands. */
    enum State {
        ASKED,
        REPLIED,
        TOLD
    }

    /** An inquiry as the office sees it. */
    record Inquiry(
            InquiryId inquiry,
            CustomerAccountId account,
            State state,
            WantedGoods goods,
            LocalDate askedOn,
            PersonId askedBy,
            @Nullable String reply,
            @Nullable Quantity available,
            @Nullable LocalDate expectedOn,
            @Nullable LocalDate repliedOn,
            @Nullable PersonId repliedBy,
            @Nullable LocalDate toldOn,
            @Nullable PersonId toldBy,
            long version) {}
}
