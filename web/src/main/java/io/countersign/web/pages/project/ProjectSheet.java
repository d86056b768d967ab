package io.countersign.web.pages.project;

import io.countersign.account.AccountQuery.Account;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.people.PersonId;
import io.countersign.project.ProjectQuery.OrderDraws;
import io.countersign.project.ProjectQuery.PriceApproval;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.approvals.Approvals.Price;
import io.countersign.web.pages.deed.Deed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One project.
 *
 * @param customer absent when the account is not known
 * @param models what it takes of each model, with what orders have taken
 * @param asked each request for prices with what can be done about it
 * @param similar what was granted to other projects for the same models, the latest project first
 * @param names what people are called
 */
public record ProjectSheet(
        Project project,
        @Nullable Account customer,
        LocalDate today,
        List<Model> models,
        List<Request> asked,
        List<Similar> similar,
        List<Deed> deeds,
        Map<PersonId, String> names) {

    private static final long WHOLE = 100;

    /**
     * How much of a model the project takes.
     *
     * @param limit granted, or registered where nothing was granted
     * @param granted whether that much was granted at a special price
     */
    public record Model(String model, Quantity registered, Quantity limit, boolean granted, Quantity used) {

        /** How much of it is used, of a hundred. */
        public long share() {
            return limit.thousandths() == 0 ? 0 : Math.min(WHOLE, used.thousandths() * WHOLE / limit.thousandths());
        }

        /** What is left. */
        public Quantity left() {
            return limit.minus(used);
        }
    }

    /**
     * Prices that were asked for together.
     *
     * @param effect what the customer pays less in all
     */
    public record Request(
            PriceApproval approval,
            List<Price> prices,
            Money effect,
            @Nullable Deed grant,
            @Nullable Deed refuse) {}

    /** A price that another project was granted for the same model. */
    public record Similar(Project project, PriceApproval approval, Price price) {

        /** Where that project is shown. */
        public String address() {
            return Address.filled(
                    "/projects/{id}", Map.of("id", project.project().value()));
        }
    }

    /** For how many days it is still protected; negative when it is not any more. */
    public long protectedDays() {
        return ChronoUnit.DAYS.between(today, project.protectedUntil());
    }

    /** Where the customer is shown. */
    public String customerAddress() {
        return Address.filled("/customers/{id}", Map.of("id", project.account().value()));
    }

    /** What the customer is called. */
    public String customerName() {
        return customer == null ? project.account().value() : customer.name();
    }

    /** Where its events are. */
    public String events() {
        return Address.ofEvents(project.project()).toString();
    }

    /** What orders have taken. */
    public List<OrderDraws> draws() {
        return project.draws();
    }
}
