package io.countersign.command.stories;

import io.countersign.account.CustomerAccountId;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The people, the day and the customer of the stories about registers and claims. */
public final class Office {

    public static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    public static final OrderId ORDER = new OrderId("SO-1");
    public static final PersonId ASSISTANT = new PersonId("assistant");
    public static final PersonId SALESPERSON = new PersonId("salesperson");
    public static final PersonId BUYER = new PersonId("buyer");
    public static final PersonId FINANCE = new PersonId("finance");
    public static final PersonId MANAGER = new PersonId("manager");
    public static final Region EAST = new Region("华东");
    public static final Region WEST = new Region("西部");
    public static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    public static final LocalDate YESTERDAY = TODAY.minusDays(1);
    public static final LocalDate TOMORROW = TODAY.plusDays(1);

    private static final Currency CNY = Currency.getInstance("CNY");

    private Office() {}

    /** An empty stage for one aggregate. */
    public static <T> FixtureConfiguration<T> stage(Class<T> aggregate) {
        return new AggregateTestFixture<>(aggregate).registerParameterResolverFactory(new ActingResolver());
    }

    /** Sent today by this person, who has these roles in the east. */
    public static Map<String, ?> by(PersonId person, Role... roles) {
        return by(person, EAST, roles);
    }

    /** Sent today by this person, who has these roles in a region. */
    public static Map<String, ?> by(PersonId person, Region region, Role... roles) {
        return Map.of(
                MetadataKeys.ACTOR,
                person.value(),
                MetadataKeys.SENT_AT,
                "2026-01-20T02:00:00Z",
                MetadataKeys.TODAY,
                TODAY.toString(),
                MetadataKeys.GRANTS,
                Stream.of(roles).map(role -> Grant.own(role, List.of(region))).toList());
    }

    public static Money yuan(String amount) {
        return Money.of(amount, CNY);
    }
}
