package io.countersign.web.pages.receivables;

import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the filter offers: the regions and salespeople that customers really have, and whatever is chosen already. */
public record Options(List<String> regions, List<Salesperson> salespeople) {

    static final Options NONE = new Options(List.of(), List.of());

    /** Somebody who looks after customers. */
    public record Salesperson(String number, String name) {}

    static Options of(
            List<AccountRow> everybody,
            Map<PersonId, String> names,
            @Nullable Region region,
            @Nullable PersonId salesperson) {
        return new Options(
                Stream.concat(Stream.ofNullable(region), everybody.stream().map(AccountRow::region))
                        .map(Region::value)
                        .distinct()
                        .sorted()
                        .toList(),
                Stream.concat(
                                Stream.ofNullable(salesperson),
                                everybody.stream().map(AccountRow::salesperson).filter(Objects::nonNull))
                        .distinct()
                        .map(person -> new Salesperson(person.value(), names.getOrDefault(person, person.value())))
                        .sorted(Comparator.comparing(Salesperson::name))
                        .toList());
    }
}
