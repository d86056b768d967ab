package io.countersign.command.inquiry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.inquiry.InquiryCommand.AskAboutStock;
import io.countersign.inquiry.InquiryCommand.ReplyToInquiry;
import io.countersign.inquiry.InquiryCommand.TellCustomer;
import io.countersign.inquiry.InquiryEvent.InquirerTold;
import io.countersign.inquiry.InquiryEvent.InquiryReplied;
import io.countersign.inquiry.InquiryEvent.StockInquired;
import io.countersign.inquiry.InquiryId;
import io.countersign.people.Acting;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A stock inquiry: a customer asks, purchasing replies, the customer is told. */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class Inquiry {

    @AggregateIdentifier
    private InquiryId id;

    private @Nullable Fingerprint beginning;
    private @Nullable Fingerprint reply;
    private @Nullable LocalDate repliedOn;
    private @Nullable LocalDate toldOn;

    Inquiry() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AskAboutStock command, Acting acting) {
        StockInquired asking = new StockInquired(
                command.inquiry(), command.account(), command.goods(), acting.today(), acting.person());
        AskingAboutStock.RULES.demand(new AskingAboutStock.Facts(beginning, fingerprintOf(asking), command.goods()));
        if (beginning == null) {
            apply(asking);
        }
    }

    @CommandHandler
    void handle(ReplyToInquiry command, Acting acting) {
        InquiryReplied replying = new InquiryReplied(
                id, command.reply(), command.available(), command.expectedOn(), acting.today(), acting.person());
        ReplyingToAnInquiry.RULES.demand(new ReplyingToAnInquiry.Facts(
                reply,
                fingerprintOf(replying),
                command.reply(),
                command.available(),
                command.expectedOn(),
                acting.today()));
        if (reply == null) {
            apply(replying);
        }
    }

    @CommandHandler
    void handle(TellCustomer command, Acting acting) {
        TellingTheCustomer.RULES.demand(
                new TellingTheCustomer.Facts(repliedOn, toldOn, command.toldOn(), acting.today()));
        if (toldOn == null) {
            apply(new InquirerTold(id, command.toldOn(), acting.person()));
        }
    }

    @EventSourcingHandler
    void on(StockInquired event) {
        id = event.inquiry();
        beginning = fingerprintOf(event);
    }

    @EventSourcingHandler
    void on(InquiryReplied event) {
        reply = fingerprintOf(event);
        repliedOn = event.repliedOn();
    }

    @EventSourcingHandler
    void on(InquirerTold event) {
        toldOn = event.toldOn();
    }

    private static Fingerprint fingerprintOf(StockInquired event) {
        return Fingerprint.of(event.account(), event.goods());
    }

    private static Fingerprint fingerprintOf(InquiryReplied event) {
        return Fingerprint.of(
                event.reply(), Optional.ofNullable(event.available()), Optional.ofNullable(event.expectedOn()));
    }
}
