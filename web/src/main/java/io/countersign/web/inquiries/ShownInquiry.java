package io.countersign.web.inquiries;

import io.countersign.inquiry.InquiryQuery.Inquiry;
import io.countersign.inquiry.InquiryQuery.State;
import io.countersign.inquiry.WantedGoods;
import io.countersign.money.Quantity;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import io.countersign.project.ProjectId;
import io.countersign.web.people.ShownPerson;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as it is shown.
 *
 * @param reminder what must not be forgotten; absent when there is nothing
 * @param version stands in the header {@code ETag} too
 */
record ShownInquiry(
        String id,
        String account,
        State state,
        String model,
        @Nullable String patternBook,
        @Nullable String maker,
        String quantity,
        UnitOfMeasure unit,
        boolean alreadyOrdered,
        @Nullable String stockingSuggested,
        @Nullable String inStock,
        boolean askAbroad,
        boolean forProject,
        @Nullable String project,
        @Nullable String reminder,
        LocalDate askedOn,
        ShownPerson askedBy,
        @Nullable String reply,
        @Nullable String available,
        @Nullable LocalDate expectedOn,
        @Nullable LocalDate repliedOn,
        @Nullable ShownPerson repliedBy,
        @Nullable LocalDate toldOn,
        @Nullable ShownPerson toldBy,
        long version) {

    static final String REGISTER = "Register the project before special terms are asked for.";

    static ShownInquiry of(Inquiry inquiry, Map<PersonId, String> names) {
        WantedGoods goods = inquiry.goods();
        ProjectId project = goods.project();
        return new ShownInquiry(
                inquiry.inquiry().value(),
                inquiry.account().value(),
                inquiry.state(),
                goods.model(),
                goods.patternBook(),
                goods.maker(),
                goods.quantity().toString(),
                goods.unit(),
                goods.alreadyOrdered(),
                text(goods.stockingSuggested()),
                text(goods.inStock()),
                goods.askAbroad(),
                goods.forProject(),
                project == null ? null : project.value(),
                goods.forProject() && project == null ? REGISTER : null,
                inquiry.askedOn(),
                ShownPerson.of(inquiry.askedBy(), names),
                inquiry.reply(),
                text(inquiry.available()),
                inquiry.expectedOn(),
                inquiry.repliedOn(),
                ShownPerson.ifAny(inquiry.repliedBy(), names),
                inquiry.toldOn(),
                ShownPerson.ifAny(inquiry.toldBy(), names),
                inquiry.version());
    }

    /** Everybody who has to do with it. */
    static Stream<PersonId> people(Inquiry inquiry) {
        return Stream.of(inquiry.askedBy(), inquiry.repliedBy(), inquiry.toldBy())
                .filter(Objects::nonNull);
    }

    private static @Nullable String text(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.toString();
    }
}
