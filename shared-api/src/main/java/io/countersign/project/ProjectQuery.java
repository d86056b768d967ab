package io.countersign.project;

import io.countersign.account.CustomerAccountId;
import io.countersign.order.OrderId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about projects. */
public sealed interface ProjectQuery {

    /** Where does this project stand? */
    record FindProject(ProjectId project) implements ProjectQuery {}

    /**
     * Which projects are registered, by number, perhaps only those of one account?
     *
     * @param after the last one of the page before
     */
    record ListProjects(
            @Nullable CustomerAccountId account, @Nullable ProjectId after, int limit) implements ProjectQuery {

        /**
         * The answer to {@link ListProjects}.
         *
         * @param next to be asked after for the following page; absent on the last one
         */
        public record Projects(
                List<Project> projects, @Nullable ProjectId next) {

            public Projects {
                projects = List.copyOf(projects);
            }
        }
    }

    /**
     * One project.
     *
     * @param large whether the regional manager was told
     * @param firstComer whose project was the first at the same place, when it was another customer's
     * @param closedFor why it is over; absent while it is not
     * @param draws what orders have taken
     */
    record Project(
            ProjectId project,
            CustomerAccountId account,
            String name,
            String location,
            List<ProjectItem> items,
            LocalDate plannedUseOn,
            boolean large,
            LocalDate protectedUntil,
            @Nullable ProjectId firstComer,
            @Nullable CustomerAccountId firstCustomer,
            @Nullable String closedFor,
            List<PriceApproval> approvals,
            List<OrderDraws> draws,
            PersonId registeredBy,
            long version) {

        public Project {
            items = List.copyOf(items);
            approvals = List.copyOf(approvals);
            draws = List.copyOf(draws);
        }
    }

    /** Where a request for special prices stands. */
    enum ApprovalState {
        ASKED,
        GRANTED,
        REFUSED
    }

    /**
     * A request for special prices and what became of it.
     *
     * @param remark what whoever decided said
     * @param authority under which it was decided
     */
    record PriceApproval(
            PriceApprovalId approval,
            ApprovalState state,
            List<AskedPrice> prices,
            String reason,
            PersonId requestedBy,
            @Nullable PersonId decidedBy,
            @Nullable ExercisedAuthority authority,
            @Nullable String remark) {

        public PriceApproval {
            prices = List.copyOf(prices);
        }
    }

    /** What one order has taken. */
    record OrderDraws(OrderId order, List<Draw> draws) {

        public OrderDraws {
            draws = List.copyOf(draws);
        }
    }
}
