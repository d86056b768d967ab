package io.countersign.web.pages.history;

import io.countersign.identity.Id;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.Page;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an event's stored content as facts in the reader's language: amounts with their currency, people by their names,
 * choices by what they are called. What it does not know it shows as it is stored.
 */
final class Facts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Fields that hold the same kind of choice in every event. */
    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("standing", "standing"),
            Map.entry("basis", "shippingBasis"),
            Map.entry("supply", "supply"),
            Map.entry("unit", "unitOfMeasure"),
            Map.entry("method", "paymentMethod"),
            Map.entry("role", "role"),
            Map.entry("roles", "role"),
            Map.entry("approversForRegular", "role"),
            Map.entry("reasons", "holdReason"),
            Map.entry("goods", "goods"),
            Map.entry("category", "expenseCategory"),
            Map.entry("condition", "goodsCondition"));

    private static final Set<String> PEOPLE =
            Set.of("person", "contact", "salesperson", "payer", "spokeTo", "claimant");

    /** What the stream of a thing begins with, by the field that holds the thing's number. */
    private static final Map<String, String> STREAMS = Map.ofEntries(
            Map.entry("account", "account-"),
            Map.entry("firstCustomer", "account-"),
            Map.entry("order", "order-"),
            Map.entry("project", "project-"),
            Map.entry("firstComer", "project-"),
            Map.entry("purchase", "purchase-"),
            Map.entry("item", "stock-"),
            Map.entry("claim", "expense-claim-"),
            Map.entry("dispatch", "dispatch-"),
            Map.entry("inquiry", "inquiry-"),
            Map.entry("loan", "sample-loan-"),
            Map.entry("complaint", "complaint-"));

    private static final Set<String> FIELDS_WITH_A_STREAM = Set.of("about", "target");

    private final Page page;
    private final Map<PersonId, String> names;

    Facts(Page page, Map<PersonId, String> names) {
        this.page = page;
        this.names = names;
    }

    /** The people of whom this content of an event of this name speaks. */
    static Set<PersonId> peopleIn(String event, String content) {
        Set<PersonId> people = new HashSet<>();
        JsonNode tree = tree(content);
        if (tree != null) {
            collectPeople(event, tree, people);
        }
        return people;
    }

    /** The content as facts, in the order in which it is stored. */
    List<Fact> of(String event, String content) {
        List<Fact> facts = new ArrayList<>();
        JsonNode tree = tree(content);
        if (tree != null) {
            add(event, "", tree, facts);
        }
        return facts;
    }

    /** The content with line breaks; unchanged when it is no JSON. */
    static String indented(String content) {
        JsonNode tree = tree(content);
        return tree == null ? content : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }

    private void add(String event, String before, JsonNode node, List<Fact> facts) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String label = before + label(event, field.getKey());
            JsonNode value = field.getValue();
            String money = moneyIn(value);
            if (money != null) {
                facts.add(new Fact(label, money, null));
            } else if (value.isObject()) {
                add(event, label + " · ", value, facts);
            } else if (value.isArray()) {
                addAll(event, field.getKey(), label, value, facts);
            } else {
                facts.add(new Fact(
                        label, written(event, field.getKey(), value), addressOf(field.getKey(), value.asString(""))));
            }
        }
    }

    private void addAll(String event, String field, String label, JsonNode values, List<Fact> facts) {
        List<String> plain = new ArrayList<>();
        int number = 0;
        for (JsonNode value : values) {
            number++;
            if (value.isObject()) {
                add(event, label + " " + number + " · ", value, facts);
            } else {
                plain.add(written(event, field, value));
            }
        }
        if (!plain.isEmpty() || values.isEmpty()) {
            facts.add(new Fact(label, plain.isEmpty() ? page.say("fact.none") : String.join(", ", plain), null));
        }
    }

    /** A field may be called differently where it means something else. */
    private String label(String event, String field) {
        String ofTheEvent = page.sayIfKnown("field." + event + "." + field);
        String known = ofTheEvent == null ? page.sayIfKnown("field." + field) : ofTheEvent;
        return known == null ? field : known;
    }

    private String written(String event, String field, JsonNode value) {
        if (value.isBoolean()) {
            return page.say(value.booleanValue() ? "fact.yes" : "fact.no");
        }
        String text = value.asString("");
        if (isPerson(event, field)) {
            return personIn(text) instanceof PersonId person ? page.nameOf(person, names) : text;
        }
        Instant moment = field.endsWith("At") ? momentIn(text) : null;
        if (moment != null) {
            return page.moment(moment);
        }
        String kind = choiceIn(event, field);
        String known = kind == null ? null : page.sayIfKnown(kind + "." + text);
        return known == null ? text : known;
    }

    private static @Nullable String choiceIn(String event, String field) {
        return switch (field) {
            case "from", "to" -> isStandingOf(event, field) ? "standing" : null;
            case "kind" -> kindIn(event);
            case "channel" -> event.startsWith("message.") ? "messageChannel" : "dunningChannel";
            case "reason" -> reasonIn(event);
            default -> CHOICES.get(field);
        };
    }

    private static @Nullable String reasonIn(String event) {
        return switch (event) {
            case "stock.received" -> "receiptReason";
            case "person.erased" -> "erasureReason";
            default -> null;
        };
    }

    private static String kindIn(String event) {
        if (event.startsWith("account.paper-")) {
            return "paperKind";
        }
        if (event.startsWith("dispatch.")) {
            return "dispatchKind";
        }
        return event.startsWith("message.") ? "messageKind" : "orderKind";
    }

    private static @Nullable String addressOf(String field, String text) {
        if (FIELDS_WITH_A_STREAM.contains(field)) {
            return addressOf(text);
        }
        String beginning = STREAMS.get(field);
        return beginning == null ? null : addressOf(beginning + text);
    }

    private static @Nullable String addressOf(String stream) {
        return Id.hasForm(stream) ? Address.ofEvents(stream).toString() : null;
    }

    private @Nullable String moneyIn(JsonNode value) {
        if (!value.isObject() || value.size() != 2 || !value.path("minorUnits").isIntegralNumber()) {
            return null;
        }
        try {
            return page.money(new Money(
                    value.path("minorUnits").asLong(),
                    Currency.getInstance(value.path("currency").asString(""))));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void collectPeople(String event, JsonNode node, Set<PersonId> people) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                collectPeople(event, value, people);
            } else if (value.isString() && isPerson(event, field.getKey())) {
                PersonId person = personIn(value.asString());
                if (person != null) {
                    people.add(person);
                }
            }
        }
    }

    private static boolean isPerson(String event, String field) {
        return PEOPLE.contains(field)
                || field.endsWith("By") && !field.equals("shortBy")
                || event.equals("account.salesperson-changed") && isFromOrTo(field);
    }

    private static boolean isStandingOf(String event, String field) {
        return event.equals("account.standing-changed") && isFromOrTo(field);
    }

    private static boolean isFromOrTo(String field) {
        return field.equals("from") || field.equals("to");
    }

    private static @Nullable PersonId personIn(String text) {
        try {
            return new PersonId(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Instant momentIn(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable JsonNode tree(String content) {
        try {
            JsonNode tree = JSON.readTree(content);
            return tree.isObject() ? tree : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
