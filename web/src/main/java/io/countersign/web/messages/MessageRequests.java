package io.countersign.web.messages;

import io.countersign.account.CustomerAccountId;
import io.countersign.message.MessageId;
import io.countersign.message.MessageQuery.State;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** What may be asked about messages. */
final class MessageRequests {

    private MessageRequests() {}

    /** Which page of the list of messages. */
    record MessagesAsked(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            @Nullable MessageId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
