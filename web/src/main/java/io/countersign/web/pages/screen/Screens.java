package io.countersign.web.pages.screen;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.CustomerAccountId;
import io.countersign.web.endpoint.Endpoint;
import io.countersign.web.endpoint.Endpoints;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.KnownCustomers;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.deed.Deed;
import io.countersign.web.pages.deed.Field;
import io.countersign.web.pages.screen.Listing.Row;
import io.countersign.web.people.ShownPerson;
import io.countersign.web.problem.ProblemKind;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the API for what a screen shows, and makes it what a reader sees. */
@Component
final class Screens {

    /** How many entries of a list are read; whoever has more asks for less. */
    static final int READ_MAX = 2_000;

    private static final int READ_AT_A_TIME = 200;
    private static final int ROWS_USUAL = 100;
    private static final Set<String> PAGING = Set.of("after", "limit");
    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String STATE = "state";

    private static final String ACCOUNT = "account";

    private final Endpoints endpoints;
    private final KnownCustomers customers;

    Screens(Endpoints endpoints, KnownCustomers customers) {
        this.endpoints = endpoints;
        this.customers = customers;
    }

    Listing list(Screen screen, Map<String, String> given, SignedIn who, HttpServletRequest request, Page page) {
        Endpoint endpoint = endpoints.named(Objects.requireNonNull(screen.list()));
        List<Field> filters = filtersOf(endpoint);
        Map<String, String> asked = new LinkedHashMap<>(screen.usual());
        given.forEach((name, value) -> {
            if (value.isBlank()) {
                asked.remove(name);
            } else {
                asked.put(name, value.strip());
            }
        });
        Sender sender = Asking.as(who);
        Map<String, Read> stages = stages(screen, endpoint, filters, asked, sender, who, request);
        Read read = chosen(stages, endpoint, filters, asked, sender, who, request);
        List<Shape> things = read.entries().stream().map(Shape::of).toList();
        List<String> every = things.isEmpty()
                ? screen.columns()
                : Stream.concat(things.getFirst().names().stream(), screen.said().keySet().stream())
                        .toList();
        List<String> columns = columns(screen, asked, every);
        List<Entry> entries = things.stream()
                .map(thing -> new Entry(thing, values(screen, thing, columns, page)))
                .filter(entry -> matches(entry, columns, asked))
                .toList();
        String sort = asked.get(Listing.SORT);
        List<Entry> sorted = sort == null ? entries : Sorting.by(sort, columns, entries);
        List<Entry> shown = sorted.stream().limit(rows(asked)).toList();
        Map<CustomerAccountId, Account> known =
                columns.contains(ACCOUNT) ? customers.of(accountsIn(shown), sender) : Map.of();
        return new Listing(
                screen,
                asked,
                filters.stream()
                        .filter(filter -> stages.isEmpty() || !filter.name().equals(STATE))
                        .toList(),
                columns,
                every.stream()
                        .filter(name -> !columns.contains(name) && !name.equals(VERSION))
                        .toList(),
                shown.stream()
                        .map(entry -> new Entry(entry.thing(), named(entry.values(), columns, known)))
                        .map(entry -> row(screen, entry, who, "/" + screen.path()))
                        .toList(),
                sorted.size(),
                read.more(),
                Totals.of(columns, entries, page),
                screen.creates().stream()
                        .map(endpoints::named)
                        .filter(one -> one.mayBeSentBy(who.roles()))
                        .map(one -> new Deed(one, Map.of(), null, null))
                        .toList(),
                sort,
                Stages.of(screen, stages, filters, asked, page));
    }

    /** What is in each state in which something is waited for; nothing for a screen whose things pass through none. */
    private Map<String, Read> stages(
            Screen screen,
            Endpoint endpoint,
            List<Field> filters,
            Map<String, String> asked,
            Sender sender,
            SignedIn who,
            HttpServletRequest request) {
        Map<String, Read> stages = new LinkedHashMap<>();
        for (String stage : screen.stages()) {
            Map<String, String> there = new HashMap<>(asked);
            there.put(STATE, stage);
            stages.put(stage, read(endpoint, filters, there, sender, who, request));
        }
        return stages;
    }

    /** What was asked for; of things that pass through states, those in which something is waited for. */
    private Read chosen(
            Map<String, Read> stages,
            Endpoint endpoint,
            List<Field> filters,
            Map<String, String> asked,
            Sender sender,
            SignedIn who,
            HttpServletRequest request) {
        String state = asked.get(STATE);
        if (!stages.isEmpty() && state == null) {
            return new Read(
                    stages.values().stream()
                            .flatMap(read -> read.entries().stream())
                            .toList(),
                    stages.values().stream().anyMatch(Read::more));
        }
        Read known = state == null ? null : stages.get(state);
        if (known != null) {
            return known;
        }
        Map<String, String> there = new HashMap<>(asked);
        if (!stages.isEmpty() && Listing.EVERY_STATE.equals(state)) {
            there.remove(STATE);
        }
        return read(endpoint, filters, there, sender, who, request);
    }

    Thing show(Screen screen, String id, SignedIn who, HttpServletRequest request, Page page) {
        Endpoint endpoint = endpoints.named(Objects.requireNonNull(screen.show()));
        Endpoint.Answer answer = ask(endpoint, id, who, request);
        Object shown = answer.body();
        if (shown == null) {
            throw new NotThere();
        }
        Shape thing = Shape.of(shown);
        String variable = endpoint.variables().getFirst();
        Map<String, Value> facts = new LinkedHashMap<>();
        Map<String, Map<String, Value>> groups = new LinkedHashMap<>();
        List<Thing.Part> parts = new ArrayList<>();
        thing.names().forEach(name -> {
            Object value = thing.get(name);
            if (value == null || Set.of(ID, VERSION, STATE).contains(name)) {
                return;
            }
            if (value instanceof List<?> list && isOfRecords(list)) {
                parts.add(part(screen, name, list, thing, id, variable, answer.tag(), who, page));
            } else if (isGroup(value)) {
                Shape group = Shape.of(value);
                Map<String, Value> values = new LinkedHashMap<>();
                group.names()
                        .forEach(inner ->
                                values.put(inner, Value.of(inner, group.get(inner), group.within(thing), page)));
                groups.put(name, values);
            } else {
                Value written = Value.of(name, value, thing, page);
                if (!written.isNothing()) {
                    facts.put(name, written);
                }
            }
        });
        Object state = thing.get(STATE);
        return new Thing(
                screen,
                id,
                state == null ? null : Value.of(STATE, state, thing, page),
                facts,
                groups,
                parts,
                screen.offers().stream()
                        .filter(offer -> offer.part() == null)
                        .flatMap(offer -> deed(offer, thing, Map.of(variable, id), answer.tag(), who))
                        .toList());
    }

    private Endpoint.Answer ask(Endpoint endpoint, String id, SignedIn who, HttpServletRequest request) {
        try {
            return endpoints.ask(
                    endpoint, Map.of(endpoint.variables().getFirst(), id), Map.of(), Asking.as(who), who, request);
        } catch (Rejected rejected) {
            if (rejected.kind() == ProblemKind.NOT_FOUND) {
                throw new NotThere();
            }
            throw rejected;
        }
    }

    private Read read(
            Endpoint endpoint,
            List<Field> filters,
            Map<String, String> asked,
            Sender sender,
            SignedIn who,
            HttpServletRequest request) {
        Map<String, String> parameters = new HashMap<>();
        filters.forEach(filter -> {
            String value = asked.get(filter.name());
            if (value != null) {
                parameters.put(filter.name(), value);
            }
        });
        boolean paged = isPaged(endpoint);
        if (paged) {
            parameters.put("limit", Integer.toString(readAtATime(endpoint)));
        }
        List<Object> entries = new ArrayList<>();
        while (true) {
            Object answer = endpoints
                    .ask(endpoint, Map.of(), parameters, sender, who, request)
                    .body();
            entries.addAll(Shape.entries(answer));
            String next = answer instanceof io.countersign.web.paging.Page<?> page ? page.next() : null;
            if (!paged || next == null || entries.size() >= READ_MAX) {
                return new Read(entries, next != null);
            }
            parameters.put("after", next);
        }
    }

    private Thing.Part part(
            Screen screen,
            String name,
            List<?> list,
            Shape surrounding,
            String id,
            String variable,
            @Nullable String tag,
            SignedIn who,
            Page page) {
        List<Shape> things = list.stream().map(Shape::of).toList();
        List<String> columns = things.getFirst().names().stream()
                .filter(column -> things.stream().anyMatch(thing -> thing.get(column) != null))
                .toList();
        List<Row> rows = things.stream()
                .map(thing -> new Row(
                        null,
                        null,
                        values(screen, thing.within(surrounding), columns, page),
                        screen.offers().stream()
                                .filter(offer -> name.equals(offer.part()))
                                .flatMap(offer -> deed(offer, thing, Map.of(variable, id), tag, who))
                                .toList()))
                .toList();
        return new Thing.Part(name, columns, rows);
    }

    private Row row(Screen screen, Entry entry, SignedIn who, String path) {
        Shape thing = entry.thing();
        Object id = thing.knows(ID) ? thing.get(ID) : thing.get("person");
        String address =
                screen.show() == null || id == null ? null : Address.filled(path + "/{id}", Map.of("id", numberOf(id)));
        String events = id == null ? null : screen.eventsOf(numberOf(id));
        List<Deed> deeds = screen.show() != null || id == null
                ? List.of()
                : screen.offers().stream()
                        .flatMap(offer -> deed(offer, thing, Map.of(), null, who))
                        .toList();
        return new Row(address, events, entry.values(), deeds);
    }

    private Stream<Deed> deed(
            Offer offer, Shape thing, Map<String, String> variables, @Nullable String tag, SignedIn who) {
        Endpoint endpoint = endpoints.named(offer.endpoint());
        boolean now = offer.when().entrySet().stream()
                .allMatch(when -> when.getValue().contains(String.valueOf(thing.get(when.getKey()))));
        if (!now || !endpoint.mayBeSentBy(who.roles())) {
            return Stream.empty();
        }
        Map<String, String> given = new HashMap<>();
        endpoint.variables().forEach(name -> {
            String value = variables.get(name);
            if (value != null) {
                given.put(name, value);
            }
        });
        offer.fills().forEach((field, from) -> {
            Object value = thing.get(from);
            if (value != null) {
                given.put(field, numberOf(value));
            }
        });
        return Stream.of(new Deed(endpoint, given, endpoint.isVersioned() ? tag : null, null));
    }

    private static Stream<CustomerAccountId> accountsIn(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.thing().get(ACCOUNT))
                .filter(String.class::isInstance)
                .map(number -> new CustomerAccountId((String) number));
    }

    /** The same with what the customer is called behind the customer's number. */
    private static List<Value> named(List<Value> values, List<String> columns, Map<CustomerAccountId, Account> known) {
        int column = columns.indexOf(ACCOUNT);
        if (column < 0 || values.get(column).isNothing()) {
            return values;
        }
        Account account = known.get(new CustomerAccountId(values.get(column).plain()));
        if (account == null) {
            return values;
        }
        List<Value> named = new ArrayList<>(values);
        named.set(column, values.get(column).called(account.name()));
        return named;
    }

    private static String numberOf(Object value) {
        return value instanceof ShownPerson person ? person.id() : value.toString();
    }

    private static List<Field> filtersOf(Endpoint endpoint) {
        Class<?> asked = endpoint.asked();
        return asked == null
                ? List.of()
                : Field.of(asked).stream()
                        .filter(field -> !PAGING.contains(field.name()))
                        .toList();
    }

    /** As many as the endpoint gives at a time. */
    private static int readAtATime(Endpoint endpoint) {
        return Field.of(Objects.requireNonNull(endpoint.asked())).stream()
                .filter(field -> field.name().equals("limit"))
                .map(Field::most)
                .filter(Objects::nonNull)
                .mapToInt(Long::intValue)
                .findFirst()
                .orElse(READ_AT_A_TIME);
    }

    private static boolean isPaged(Endpoint endpoint) {
        Class<?> asked = endpoint.asked();
        return asked != null && Shape.names(asked).containsAll(PAGING);
    }

    private static List<String> columns(Screen screen, Map<String, String> asked, List<String> every) {
        String chosen = asked.get(Listing.COLUMNS);
        if (chosen == null) {
            return screen.columns();
        }
        List<String> columns =
                Arrays.stream(chosen.split(",")).filter(every::contains).toList();
        return columns.isEmpty() ? screen.columns() : columns;
    }

    private static boolean matches(Entry entry, List<String> columns, Map<String, String> asked) {
        Predicate<Map.Entry<String, String>> holds = one -> {
            boolean only = one.getKey().startsWith(Listing.ONLY);
            if (!only && !one.getKey().startsWith(Listing.NOT)) {
                return true;
            }
            int column = columns.indexOf(one.getKey().substring((only ? Listing.ONLY : Listing.NOT).length()));
            return column < 0 || entry.values().get(column).plain().equals(one.getValue()) == only;
        };
        return asked.entrySet().stream().allMatch(holds);
    }

    private static int rows(Map<String, String> asked) {
        String rows = asked.getOrDefault(Listing.ROWS, "");
        return rows.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(rows), READ_MAX) : ROWS_USUAL;
    }

    private static List<Value> values(Screen screen, Shape thing, List<String> columns, Page page) {
        return columns.stream()
                .map(column -> {
                    Screen.Saying saying = screen.said().get(column);
                    return saying == null
                            ? Value.of(column, thing.get(column), thing, page)
                            : Value.sentence(saying.of(thing, page));
                })
                .toList();
    }

    private static boolean isOfRecords(List<?> list) {
        return !list.isEmpty() && isGroup(Objects.requireNonNull(list.getFirst()));
    }

    private static boolean isGroup(Object value) {
        return value.getClass().isRecord()
                && value.getClass().getPackageName().startsWith("io.countersign.web.")
                && !(value instanceof ShownPerson);
    }

    /** What was read of a list. */
    record Read(List<Object> entries, boolean more) {}

    /** One entry of a list. */
    record Entry(Shape thing, List<Value> values) {}
}
