package io.countersign.web.pages.receivables;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.AsOf;
import io.countersign.web.pages.Parameters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the summary asks for.
 *
 * @param after the customer after whom the rows begin
 * @param loaded how many rows the browser has already
 */
public record Asked(
        Filter filter, AsOf asOf, RowOrder order, @Nullable CustomerAccountId after, long loaded) {

    /** Where the summary is. */
    static final String PATH = "/receivables";

    static Asked read(Parameters parameters) {
        Filter filter = new Filter(
                parameters.read("region", Region::new),
                parameters.read("salesperson", PersonId::new),
                parameters.read("standing", Standing::valueOf),
                parameters.text("text"));
        return new Asked(
                filter,
                parameters.asOf(),
                Objects.requireNonNullElse(parameters.read("sort", RowOrder::read), RowOrder.BY_CODE),
                parameters.read("after", CustomerAccountId::new),
                Objects.requireNonNullElse(parameters.count("loaded"), 0L));
    }

    ShowReceivables question() {
        return new ShowReceivables(asOf.asOf(), asOf.knownAt(), filter);
    }

    /** Whether this leaves customers out. */
    public boolean isFiltered() {
        return !filter.equals(Filter.NONE);
    }

    /** The address that shows this, wherever the rows begin. */
    public Address address() {
        return filtered(PATH).with("sort", order.equals(RowOrder.BY_CODE) ? null : order);
    }

    /** The address of the same as a file. */
    public String file() {
        return filtered(PATH + ".csv")
                .with("sort", order.equals(RowOrder.BY_CODE) ? null : order)
                .toString();
    }

    /** The address with the rows in the order after a click on this column's head. */
    public String sortedBy(String column) {
        RowOrder clicked = order.clicked(column);
        return filtered(PATH)
                .with("sort", clicked.equals(RowOrder.BY_CODE) ? null : clicked)
                .toString();
    }

    /**
     * The order after a click on this column's head, as the value htmx adds to what stands in the filter at that moment.
     * A name of a column needs no escaping.
     */
    public String sortValue(String column) {
        return "{\"sort\":\"" + order.clicked(column) + "\"}";
    }

    /** The address of today, as known now, for the same customers. */
    public String today() {
        return new Asked(filter, AsOf.NOW, order, null, 0).address().toString();
    }

    /** The address of all customers, at the same two times. */
    public String unfiltered() {
        return new Asked(Filter.NONE, asOf, order, null, 0).address().toString();
    }

    private Address filtered(String path) {
        return Address.of(path)
                .with("region", filter.region())
                .with(
                        "salesperson",
                        filter.salesperson() == null
                                ? null
                                : filter.salesperson().value())
                .with("standing", filter.standing())
                .with("text", filter.text())
                .with(asOf);
    }
}
