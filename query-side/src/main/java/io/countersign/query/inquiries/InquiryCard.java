package io.countersign.query.inquiries;

import io.countersign.inquiry.InquiryEvent;
import io.countersign.inquiry.InquiryEvent.InquirerTold;
import io.countersign.inquiry.InquiryEvent.InquiryReplied;
import io.countersign.inquiry.InquiryEvent.StockInquired;
import io.countersign.inquiry.InquiryQuery.Inquiry;
import io.countersign.inquiry.InquiryQuery.State;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each inquiry, its reply, and whether the customer knows. */
public final class InquiryCard implements TimelessFold<Inquiry> {

    /** What the view is called. */
    public static final String NAME = "inquiries";

    private static final Set<String> EVENTS = StoredNames.namesOf(InquiryEvent.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Inquiry> document() {
        return Inquiry.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof InquiryEvent inquiry ? inquiry.inquiry().value() : null;
    }

    @Override
    public Inquiry after(@Nullable Inquiry before, Object event) {
        return switch ((InquiryEvent) event) {
            case StockInquired asked ->
                new Inquiry(
                        asked.inquiry(),
                        asked.account(),
                        State.ASKED,
                        asked.goods(),
                        asked.askedOn(),
                        asked.askedBy(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0);
            case InquiryReplied replied -> replied(Fold.demand(before, event), replied);
            case InquirerTold told -> told(Fold.demand(before, event), told);
        };
    }

    private static Inquiry replied(Inquiry before, InquiryReplied event) {
        return new Inquiry(
                before.inquiry(),
                before.account(),
                State.REPLIED,
                before.goods(),
                before.askedOn(),
                before.askedBy(),
                event.reply(),
                event.available(),
                event.expectedOn(),
                event.repliedOn(),
                event.repliedBy(),
                null,
                null,
                before.version() + 1);
    }

    private static Inquiry told(Inquiry before, InquirerTold event) {
        return new Inquiry(
                before.inquiry(),
                before.account(),
                State.TOLD,
                before.goods(),
                before.askedOn(),
                before.askedBy(),
                before.reply(),
                before.available(),
                before.expectedOn(),
                before.repliedOn(),
                before.repliedBy(),
                event.toldOn(),
                event.toldBy(),
                before.version() + 1);
    }
}
