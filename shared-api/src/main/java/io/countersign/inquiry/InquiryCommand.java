package io.countersign.inquiry;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a stock inquiry. */
public sealed interface InquiryCommand {

    InquiryId inquiry();

    /** Ask purchasing whether goods can be had. */
    record AskAboutStock(@TargetAggregateIdentifier InquiryId inquiry, CustomerAccountId account, WantedGoods goods)
            implements InquiryCommand {}

    /**
     * Say what purchasing found out.
     *
     * @param available how much can be had; absent when nobody can say
     * @param expectedOn when it can be there
     */
    record ReplyToInquiry(
            @TargetAggregateIdentifier InquiryId inquiry,
            String reply,
            @Nullable Quantity available,
            @Nullable LocalDate expectedOn)
            implements InquiryCommand {}

    /** Say on which day the customer was told. */
    record TellCustomer(@TargetAggregateIdentifier InquiryId inquiry, LocalDate toldOn) implements InquiryCommand {}
}
