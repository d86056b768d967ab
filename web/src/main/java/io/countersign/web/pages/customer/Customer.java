package io.countersign.web.pages.customer;

import io.countersign.account.AccountQuery.Account;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.AsOf;
import io.countersign.web.pages.deed.Deed;
import io.countersign.web.pages.receivables.Figure;
import io.countersign.web.pages.receivables.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One customer: who they are, what they owe, what can be done. The rest of the page fetches itself.
 *
 * @param figures absent for those who may not see money, and when nothing ever moved
 * @param names what contact and salesperson are called
 * @param phone of the contact
 * @param today the day on which the adjustment period is looked at
 * @param deeds what can be done, under the key of its heading
 * @param sections what follows
 */
public record Customer(
        Account account,
        @Nullable Figures figures,
        Map<PersonId, String> names,
        @Nullable String phone,
        LocalDate today,
        Map<String, List<Deed>> deeds,
        List<Section> sections) {

    /**
     * A part of the page that is fetched when it comes into sight.
     *
     * @param name of the part
     * @param texts the key of its heading
     * @param address where all of it is
     * @param source where the part is fetched from
     * @param topics what it has to do with: when one of these moves, it is fetched again
     */
    public record Section(
            String name, String texts, @Nullable String address, String source, String topics) {}

    /** The number. */
    public String number() {
        return account.account().value();
    }

    /** The amounts by age, from left to right. */
    public List<Figure> buckets() {
        return Figure.BUCKETS;
    }

    /** The bar of the amounts by age. */
    public List<Sheet.Segment> bar(Figures all) {
        return Sheet.segmentsOf(all);
    }

    /** What is past its due date. */
    public Money overdue(Figures all) {
        return all.overdue1to30()
                .plus(all.overdue31to60())
                .plus(all.overdue61to90())
                .plus(all.overdueOver90());
    }

    /** Where a figure leads. */
    public String addressOf(Figure figure) {
        return figure.addressFor(account.account(), AsOf.NOW);
    }

    /** The statement. */
    public Address statement() {
        return Address.ofStatement(account.account());
    }

    /** The customer's line in the summary. */
    public String receivables() {
        return Address.of("/receivables").with("text", number()).toString();
    }

    /** The events. */
    public String events() {
        return Address.ofEvents(account.account()).toString();
    }

    /** Whether orders need the regional manager on this day. */
    public boolean isAdjusting() {
        return account.adjustment() != null
                && !account.adjustment().from().isAfter(today)
                && !account.adjustment().until().isBefore(today);
    }
}
