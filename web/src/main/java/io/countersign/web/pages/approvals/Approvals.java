package io.countersign.web.pages.approvals;

import io.countersign.account.AccountQuery.Account;
import io.countersign.credit.CreditQuery.Release;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.money.Money;
import io.countersign.order.OrderQuery;
import io.countersign.order.OrderQuery.Order;
import io.countersign.people.PersonId;
import io.countersign.project.AskedPrice;
import io.countersign.project.ProjectQuery.PriceApproval;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.receivables.ReceivablesQuery.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that waits for somebody's decision.
 *
 * @param lapsesOn the last day on which an approval of today may be used
 * @param names what people are called
 */
public record Approvals(
        List<ReleaseCard> releases,
        List<OrderCard> orders,
        List<PriceCard> prices,
        List<ClaimCard> claims,
        LocalDate lapsesOn,
        Map<PersonId, String> names) {

    /** How many wait for the reader. */
    public long mine() {
        return decisions().filter(Decision::isMine).count();
    }

    /** How many wait for others. */
    public long others() {
        return decisions().filter(decision -> !decision.isMine()).count();
    }

    private Stream<Decision> decisions() {
        return Stream.of(
                        releases.stream().map(ReleaseCard::decision),
                        orders.stream().map(OrderCard::decision),
                        prices.stream().map(PriceCard::decision),
                        claims.stream().map(ClaimCard::decision))
                .flatMap(one -> one);
    }

    /**
     * An order that shall ship before it is paid.
     *
     * @param now the customer's figures at this moment; absent when nothing was ever charged
     * @param unpaidOthers how many other releases of the customer are approved and not paid
     */
    public record ReleaseCard(
            Decision decision,
            Release release,
            Order order,
            Account customer,
            @Nullable Figures now,
            int unpaidOthers,
            Months months) {

        /** The key of the sentence that says how far authority goes here. */
        public String limit() {
            return switch (customer.standing()) {
                case SMALL -> "approvals.limit.small";
                case KEY -> unpaidOthers == 0 ? "approvals.limit.key" : "approvals.limit.next";
                case REGULAR -> unpaidOthers == 0 ? "approvals.limit.regular" : "approvals.limit.next";
            };
        }

        /** Whether the order still waits for money. */
        public boolean isStillNeeded() {
            return order.state() == OrderQuery.State.WITHHELD;
        }

        /** What is overdue now. */
        public Money overdue() {
            return now == null
                    ? Money.zero(customer.currency())
                    : now.overdue1to30()
                            .plus(now.overdue31to60())
                            .plus(now.overdue61to90())
                            .plus(now.overdueOver90());
        }

        /** What is owed now. */
        public Money balance() {
            return now == null ? release.figures().balance() : now.balance();
        }

        /** What is available now. */
        public Money available() {
            return now == null ? release.figures().available() : now.available();
        }

        /** What would be owed when the goods have left. */
        public Money exposure() {
            return balance().plus(release.shortBy());
        }
    }

    /** An order to which the regional manager has to agree. */
    public record OrderCard(Decision decision, Order order, Account customer) {}

    /** Special prices of a project. */
    public record PriceCard(
            Decision decision, Project project, PriceApproval approval, List<Price> prices, Money effect) {}

    /** An expense claim that was checked. */
    public record ClaimCard(Decision decision, ExpenseClaim claim) {

        /** What is claimed. */
        public Money total() {
            Money total = claim.total();
            return total == null ? claim.estimate() : total;
        }

        /** How much that is above the plan; negative when it is below. */
        public Money overPlan() {
            return total().minus(claim.estimate());
        }
    }

    /**
     * A special price.
     *
     * @param percent by how much it differs from the list price, such as {@code -15.8}
     * @param effect what the customer pays less for the whole quantity
     * @param weight with which weight in percent the sale counts in performance
     */
    public record Price(AskedPrice asked, BigDecimal percent, Money effect, int weight) {

        /** Works out what a price means. */
        public static Price of(AskedPrice asked, Currency currency, int weight) {
            BigDecimal list = new BigDecimal(asked.listPrice().toString());
            BigDecimal price = new BigDecimal(asked.askedPrice().toString());
            BigDecimal percent = list.signum() == 0
                    ? BigDecimal.ZERO
                    : price.subtract(list).movePointRight(2).divide(list, 1, RoundingMode.HALF_UP);
            return new Price(
                    asked,
                    percent,
                    asked.askedPrice()
                            .times(asked.quantity(), currency)
                            .minus(asked.listPrice().times(asked.quantity(), currency)),
                    weight);
        }
    }
}
