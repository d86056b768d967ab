package io.countersign.web.pages.calls;

import io.countersign.account.AccountQuery.Account;
import io.countersign.dunning.DunningQuery.Attempt;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.dunning.DunningQuery.ListCalls;
import io.countersign.dunning.DunningQuery.ListCalls.Call;
import io.countersign.dunning.DunningQuery.ListCases;
import io.countersign.dunning.DunningQuery.PromiseState;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.policy.OfficePolicy.DunningTerms;
import io.countersign.policy.PolicyQuery.FindPolicy;
import io.countersign.policy.PolicyQuery.PolicyVersion;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Contacts;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Parameters;
import io.countersign.web.pages.Problem;
import io.countersign.web.pages.calls.CallList.Ahead;
import io.countersign.web.pages.calls.CallList.Choices;
import io.countersign.web.pages.calls.CallList.Line;
import io.countersign.web.pages.calls.CallList.Salesperson;
import io.countersign.web.pages.deed.Deeds;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows whom to call today. The list shrinks as colleagues log their calls. */
@Controller
final class CallsPage {

    /** Who is asked at all is asked again within so many days; whoever comes later is behind too. */
    private static final int DAYS_AHEAD = 366;

    private final Pages pages;
    private final Messages messages;
    private final Names names;
    private final Contacts contacts;
    private final Deeds deeds;

    CallsPage(Pages pages, Messages messages, Names names, Contacts contacts, Deeds deeds) {
        this.pages = pages;
        this.messages = messages;
        this.names = names;
        this.contacts = contacts;
        this.deeds = deeds;
    }

    @GetMapping(Asked.PATH)
    View show(@RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal SignedIn who) {
        if (!Permissions.mayAsk(who.roles(), ListCalls.class)) {
            return pages.show(HttpStatus.FORBIDDEN, "problem/page", "problem/part", Problem.of(HttpStatus.FORBIDDEN));
        }
        Parameters parameters = new Parameters(given, pages.zone());
        Asked asked = Asked.read(parameters, who);
        if (!parameters.mistakes().isEmpty()) {
            return pages.show(
                    HttpStatus.BAD_REQUEST, "problem/page", "problem/part", Problem.of(parameters.mistakes()));
        }
        return pages.show("calls/page", "calls/sheet", list(asked, who));
    }

    private CallList list(Asked asked, SignedIn who) {
        Sender sender = Asking.as(who);
        ListCalls.Calls today =
                messages.ask(new ListCalls(null, asked.region(), asked.salesperson()), ListCalls.Calls.class, sender);
        List<Call> behind = messages.ask(
                        new ListCalls(today.on().plusDays(DAYS_AHEAD), null, null), ListCalls.Calls.class, sender)
                .calls();
        DunningTerms terms = messages.ask(new FindPolicy(), PolicyVersion.class, sender)
                .figures()
                .dunning();
        Map<PersonId, String> known = names.namesOf(people(today.calls(), behind));
        Map<PersonId, String> phones = contacts.phonesOf(contactsOf(today.calls()));
        List<Line> lines = new ArrayList<>(today.calls().stream()
                .map(call -> line(call, known, phones, who, sender))
                .toList());
        if (asked.largestFirst()) {
            lines.sort(
                    Comparator.comparing((Line line) -> line.dunning().amount().minorUnits())
                            .reversed());
        }
        List<Call> ours = behind.stream().filter(asked::includes).toList();
        return new CallList(
                asked,
                today.on(),
                lines,
                (int) ours.stream()
                        .filter(call -> wasAskedOn(call.dunning(), today.on()))
                        .count(),
                totals(lines),
                ahead(ours, today.on()),
                choices(behind, known),
                terms.dailyAttempts(),
                terms.pauseDays(),
                known);
    }

    private Line line(
            Call call, Map<PersonId, String> known, Map<PersonId, String> phones, SignedIn who, Sender sender) {
        Account customer = call.customer();
        PersonId contact = customer.contact();
        Map<String, String> given = new HashMap<>();
        given.put("account", customer.account().value());
        given.put("channel", "PHONE");
        String name = contact == null ? null : known.get(contact);
        if (name != null) {
            given.put("spokeTo", name);
        }
        Map<String, String> promised = new HashMap<>(given);
        promised.put("promise.amount", call.dunning().amount().toDecimal());
        List<Case> cases = messages.find(new ListCases(customer.account()), ListCases.Cases.class, sender)
                .map(ListCases.Cases::cases)
                .orElse(List.of());
        return new Line(
                customer,
                call.dunning(),
                name,
                contact == null ? null : phones.get(contact),
                count(cases, PromiseState.KEPT),
                count(cases, PromiseState.BROKEN),
                deeds.find(who, "dunning.logAttempt", given),
                deeds.find(who, "dunning.logAttempt", promised));
    }

    private static int count(List<Case> cases, PromiseState state) {
        return (int) cases.stream()
                .flatMap(dunning -> dunning.attempts().stream())
                .filter(attempt -> attempt.promiseIs() == state)
                .count();
    }

    private static boolean wasAskedOn(Case dunning, LocalDate day) {
        return !dunning.attempts().isEmpty()
                && dunning.attempts().getLast().on().equals(day);
    }

    private static List<Money> totals(List<Line> lines) {
        Map<String, Money> totals = new TreeMap<>();
        lines.forEach(line -> totals.merge(
                line.dunning().amount().currency().getCurrencyCode(),
                line.dunning().amount(),
                Money::plus));
        return List.copyOf(totals.values());
    }

    private static Ahead ahead(List<Call> behind, LocalDate today) {
        List<LocalDate> calls = behind.stream()
                .map(call -> call.dunning().nextDueOn())
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(today))
                .sorted()
                .toList();
        List<LocalDate> promises = behind.stream()
                .map(call -> call.dunning().lastPromise())
                .map(promised -> promisedOn(promised, today))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Ahead(first(calls), onTheFirst(calls), first(promises), onTheFirst(promises));
    }

    private static @Nullable LocalDate promisedOn(@Nullable Attempt attempt, LocalDate today) {
        return attempt == null
                        || attempt.promise() == null
                        || attempt.promiseIs() != PromiseState.OPEN
                        || attempt.promise().on().isBefore(today)
                ? null
                : attempt.promise().on();
    }

    private static @Nullable LocalDate first(List<LocalDate> days) {
        return days.isEmpty() ? null : days.getFirst();
    }

    private static int onTheFirst(List<LocalDate> days) {
        return (int) days.stream().filter(day -> day.equals(days.getFirst())).count();
    }

    private static Choices choices(List<Call> behind, Map<PersonId, String> known) {
        return new Choices(
                behind.stream()
                        .map(call -> call.customer().region().value())
                        .distinct()
                        .sorted()
                        .toList(),
                behind.stream()
                        .map(call -> call.customer().salesperson())
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(person -> new Salesperson(person.value(), known.getOrDefault(person, person.value())))
                        .sorted(Comparator.comparing(Salesperson::name))
                        .toList());
    }

    private static Set<PersonId> people(List<Call> calls, List<Call> behind) {
        Set<PersonId> people = new HashSet<>(contactsOf(calls));
        behind.stream()
                .map(call -> call.customer().salesperson())
                .filter(Objects::nonNull)
                .forEach(people::add);
        calls.stream()
                .flatMap(call -> call.dunning().attempts().stream())
                .flatMap(attempt -> Stream.of(attempt.spokeTo(), attempt.loggedBy()))
                .filter(Objects::nonNull)
                .forEach(people::add);
        return people;
    }

    private static Set<PersonId> contactsOf(List<Call> calls) {
        Set<PersonId> people = new HashSet<>();
        calls.stream()
                .map(call -> call.customer().contact())
                .filter(Objects::nonNull)
                .forEach(people::add);
        return people;
    }
}
