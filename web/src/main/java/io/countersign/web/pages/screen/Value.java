package io.countersign.web.pages.screen;

import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.report.Cell;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.Page;
import io.countersign.web.people.ShownPerson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One value as a reader sees it.
 *
 * @param text in the reader's language
 * @param plain as a program reads it
 * @param address where it leads, or nothing
 * @param tone how it looks: of a class of the style sheet
 * @param cell as it stands in a file, and as it is put in order
 */
public record Value(String text, String plain, @Nullable String address, String tone, Cell cell) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final String FIGURE = "n";

    /** What is money, by its name. */
    private static final Set<String> AMOUNTS = Set.of(
            "amount",
            "total",
            "estimate",
            "balance",
            "available",
            "shortBy",
            "confirmed",
            "difference",
            "opening",
            "closing",
            "moved",
            "credited",
            "billed",
            "received",
            "advance",
            "overPlan",
            "returned",
            "collected",
            "overdue",
            "debit",
            "credit",
            "unitPrice",
            "listPrice",
            "askedPrice",
            "open");

    /** What is an amount of goods, by its name. */
    private static final Set<String> QUANTITIES = Set.of(
            "quantity",
            "onHand",
            "reserved",
            "inTransit",
            "onOrder",
            "awaited",
            "missing",
            "inStock",
            "stockingSuggested");

    /** Where things of another kind are shown, by their name here. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("account", "/customers/"),
            Map.entry("order", "/orders/"),
            Map.entry("project", "/projects/"),
            Map.entry("release", "/credit-releases/"),
            Map.entry("remittance", "/remittances/"),
            Map.entry("reservation", "/reservations/"),
            Map.entry("purchase", "/purchases/"),
            Map.entry("statement", "/bank-statements/"));

    private static final Value NOTHING = new Value("", "", null, "", Cell.NOTHING);

    /** Whether it stands right, with its digits below each other. */
    public boolean isFigure() {
        return tone.startsWith(FIGURE);
    }

    /** Whether nothing is there. */
    public boolean isNothing() {
        return text.isEmpty();
    }

    /**
     * A component of a thing that is shown.
     *
     * @param thing what it is a component of
     */
    static Value of(String name, @Nullable Object value, Shape thing, Page page) {
        return switch (value) {
            case null -> NOTHING;
            case LocalDate day -> new Value(page.day(day), day.toString(), null, "day", new Cell.Day(day));
            case Instant moment ->
                new Value(page.moment(moment), moment.toString(), null, "moment", new Cell.Text(page.moment(moment)));
            case ShownPerson person -> person(person, page);
            case Enum<?> choice -> text(page.say(choice), name.equals("state") ? "state " + choice.name() : "");
            case Boolean truth -> text(page.say(truth ? "word.yes" : "word.no"), "");
            case Number number ->
                new Value(
                        page.say("report.count", number),
                        number.toString(),
                        null,
                        FIGURE,
                        new Cell.Count(number.longValue()));
            case Collection<?> several -> several(name, several, thing, page);
            case String string -> string(name, string, thing, page);
            default -> text(value.toString(), "");
        };
    }

    private static Value several(String name, Collection<?> several, Shape thing, Page page) {
        if (several.stream()
                .anyMatch(one -> one != null && one.getClass().isRecord() && !(one instanceof ShownPerson))) {
            return new Value(
                    page.say("report.count", several.size()),
                    "" + several.size(),
                    null,
                    FIGURE,
                    new Cell.Count(several.size()));
        }
        return text(
                several.stream().map(one -> of(name, one, thing, page).text()).collect(Collectors.joining(", ")), "");
    }

    private static Value string(String name, String string, Shape thing, Page page) {
        boolean decimal = DECIMAL.matcher(string).matches();
        if (decimal && QUANTITIES.contains(name) || decimal && name.equals("available") && !thing.knows("currency")) {
            return goods(string);
        }
        if (decimal && AMOUNTS.contains(name)) {
            return amount(string, currency(thing), page);
        }
        String place = PLACES.get(name);
        return new Value(
                string,
                string,
                place == null ? null : Address.filled(place + "{id}", Map.of("id", string)),
                "",
                new Cell.Text(string));
    }

    private static Value goods(String decimal) {
        Quantity quantity = Quantity.of(decimal);
        return new Value(
                decimal,
                decimal,
                null,
                quantity.thousandths() == 0 ? FIGURE + " zero" : FIGURE,
                new Cell.Goods(quantity));
    }

    private static Value amount(String decimal, Currency currency, Page page) {
        BigDecimal value = new BigDecimal(decimal);
        if (value.scale() > currency.getDefaultFractionDigits()) {
            return new Value(decimal, decimal, null, FIGURE, new Cell.Text(decimal));
        }
        Money money = Money.of(value, currency);
        return new Value(
                page.money(money), decimal, null, (FIGURE + " " + page.toneOf(money)).strip(), new Cell.Amount(money));
    }

    private static Currency currency(Shape thing) {
        return Currency.getInstance(thing.get("currency") instanceof String code ? code : "CNY");
    }

    private static Value person(ShownPerson person, Page page) {
        String name = person.name();
        return text(name == null ? person.id() : page.called(name), "");
    }

    /** The same with what it is called behind it. */
    Value called(String name) {
        return new Value(text + " " + name, plain, address, tone, cell);
    }

    /** Something that is said in words, over several lines if need be. */
    static Value sentence(String said) {
        return text(said, "text");
    }

    private static Value text(String text, String tone) {
        return new Value(text, text, null, tone, text.isEmpty() ? Cell.NOTHING : new Cell.Text(text));
    }
}
