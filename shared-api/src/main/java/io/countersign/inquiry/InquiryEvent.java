package io.countersign.inquiry;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a stock inquiry. */
public sealed interface InquiryEvent {

    InquiryId inquiry();

    /** A customer asked whether goods can be had. */
    @Revision("1")
    record StockInquired(
            InquiryId inquiry, CustomerAccountId account, WantedGoods goods, LocalDate askedOn, PersonId askedBy)
            implements InquiryEvent {}

    /** Purchasing said what can be had. */
    @Revision("1")
    record InquiryReplied(
            InquiryId inquiry,
            String reply,
            @Nullable Quantity available,
            @Nullable LocalDate expectedOn,
            LocalDate repliedOn,
            PersonId repliedBy)
            implements InquiryEvent {}

    /** The customer was told what purchasing said. */
    @Revision("1")
    record InquirerTold(InquiryId inquiry, LocalDate toldOn, PersonId toldBy) implements InquiryEvent {}
}
