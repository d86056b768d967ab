package io.countersign.web.pages.customer;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.AccountQuery.ListPapers;
import io.countersign.account.AccountQuery.Papers;
import io.countersign.account.CustomerAccountId;
import io.countersign.complaint.ComplaintQuery.ListComplaints;
import io.countersign.credit.CreditQuery.ListReleases;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.dunning.DunningQuery.ListCases;
import io.countersign.history.HistoryQuery.ListEvents;
import io.countersign.order.OrderQuery.ListOrders;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.project.ProjectQuery.ListProjects;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.remittance.RemittanceQuery.ListRemittances;
import io.countersign.reservation.ReservationQuery.ShowMondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.MondayList;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Contacts;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Problem;
import io.countersign.web.pages.customer.Customer.Section;
import io.countersign.web.pages.deed.Deed;
import io.countersign.web.pages.deed.Deeds;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Shows a customer from all sides. What needs long to be read comes after the first paint. */
@Controller
final class CustomerPage {

    private static final String SHOWN = "12";

    private final Pages pages;
    private final Messages messages;
    private final Names names;
    private final Contacts contacts;
    private final Deeds deeds;

    CustomerPage(Pages pages, Messages messages, Names names, Contacts contacts, Deeds deeds) {
        this.pages = pages;
        this.messages = messages;
        this.names = names;
        this.contacts = contacts;
        this.deeds = deeds;
    }

    @GetMapping("/customers/{id}")
    View show(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        Sender sender = Asking.as(who);
        Account account = find(id, sender);
        Set<PersonId> people = Stream.of(account.contact(), account.salesperson())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        PersonId contact = account.contact();
        return pages.show(
                "customer/page",
                "customer/head",
                new Customer(
                        account,
                        figures(account, who, sender),
                        names.namesOf(people),
                        contact == null
                                ? null
                                : contacts.phonesOf(Set.of(contact)).get(contact),
                        messages.today(),
                        deeds(account, who),
                        sections(account.account(), who)));
    }

    @GetMapping("/customers/{id}/{part}")
    View part(@PathVariable String id, @PathVariable String part, @AuthenticationPrincipal SignedIn who) {
        Sender sender = Asking.as(who);
        CustomerAccountId account = find(id, sender).account();
        Class<?> question = switch (part) {
            case "dunning" -> ListCases.class;
            case "papers" -> ListPapers.class;
            case "reservations" -> ShowMondayList.class;
            default -> throw new NotThere();
        };
        if (!Permissions.mayAsk(who.roles(), question)) {
            return pages.show(HttpStatus.FORBIDDEN, "problem/page", "problem/part", Problem.of(HttpStatus.FORBIDDEN));
        }
        List<Case> cases = part.equals("dunning")
                ? messages.find(new ListCases(account), ListCases.Cases.class, sender)
                        .map(ListCases.Cases::cases)
                        .orElse(List.of())
                : List.of();
        return pages.show(
                "customer/" + part,
                new Part(
                        part,
                        messages.today(),
                        cases,
                        part.equals("papers")
                                ? messages.find(new ListPapers(account), Papers.class, sender)
                                        .map(Papers::papers)
                                        .orElse(List.of())
                                : List.of(),
                        part.equals("reservations")
                                ? messages.ask(new ShowMondayList(null, account), MondayList.class, sender)
                                        .rows()
                                : List.of(),
                        names.namesOf(cases.stream()
                                .flatMap(dunning -> dunning.attempts().stream())
                                .flatMap(attempt -> Stream.of(attempt.spokeTo(), attempt.loggedBy()))
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))));
    }

    private Account find(String id, Sender sender) {
        try {
            return messages.find(new FindAccount(new CustomerAccountId(id)), Account.class, sender)
                    .orElseThrow(NotThere::new);
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }

    private @Nullable Figures figures(Account account, SignedIn who, Sender sender) {
        if (!Permissions.mayAsk(who.roles(), ShowReceivables.class)) {
            return null;
        }
        Filter onlyThis = new Filter(null, null, null, account.account().value());
        return messages.ask(new ShowReceivables(null, null, onlyThis), Receivables.class, sender).rows().stream()
                .filter(row -> row.account().equals(account.account()))
                .map(row -> row.figures())
                .findFirst()
                .orElse(null);
    }

    private Map<String, List<Deed>> deeds(Account account, SignedIn who) {
        Map<String, String> given = Map.of("account", account.account().value());
        Map<String, List<Deed>> all = new LinkedHashMap<>();
        all.put("customer.do.sell", deeds.all(who, given, "orders.place", "reservations.open", "projects.register"));
        all.put("customer.do.money", deeds.all(who, given, "remittances.record", "dunning.logAttempt"));
        all.put(
                "customer.do.serve",
                deeds.all(
                        who,
                        given,
                        "inquiries.create",
                        "freight.quote",
                        "dispatches.create",
                        "sampleLoans.create",
                        "complaints.create"));
        all.put(
                "customer.do.keep",
                deeds.all(
                        who,
                        given,
                        "papers.register",
                        "accounts.changeStanding",
                        "accounts.assignSalesperson",
                        "accounts.moveToRegion",
                        "accounts.setAdjustmentPeriod"));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    private static List<Section> sections(CustomerAccountId account, SignedIn who) {
        Map<Class<?>, Section> all = new LinkedHashMap<>();
        all.put(
                ListOrders.class,
                listed(
                        account,
                        "orders",
                        "customer.orders",
                        "id,state,waitsFor,total,shortBy,shipOn",
                        "order account"));
        all.put(ListCases.class, own(account, "dunning", "customer.dunning", "/calls?salesperson=all", "account"));
        all.put(
                ListReleases.class,
                listed(
                        account,
                        "credit-releases",
                        "screen.credit-releases",
                        "id,state,order,shortBy,reason,requestedBy",
                        "account"));
        all.put(
                ListRemittances.class,
                listed(
                        account,
                        "remittances",
                        "screen.remittances",
                        "id,state,amount,confirmed,remittedAt,method",
                        "account"));
        all.put(
                ShowMondayList.class,
                own(
                        account,
                        "reservations",
                        "mondays.title",
                        Address.of("/reservations")
                                .with("account", account.value())
                                .toString(),
                        "reservation stock"));
        all.put(
                ListProjects.class,
                listed(
                        account,
                        "projects",
                        "screen.projects",
                        "id,name,location,plannedUseOn,large,protectedUntil,closedFor",
                        "project"));
        all.put(ListPapers.class, own(account, "papers", "customer.papers", null, "account"));
        all.put(
                ListComplaints.class,
                listed(
                        account,
                        "complaints",
                        "screen.complaints",
                        "id,state,order,model,text,registeredOn",
                        "complaint"));
        List<Section> seen = new ArrayList<>();
        all.forEach((question, section) -> {
            if (Permissions.mayAsk(who.roles(), question)) {
                seen.add(section);
            }
        });
        if (Permissions.mayAsk(who.roles(), ListEvents.class)) {
            String events = Address.ofEvents(account).toString();
            seen.add(new Section("events", "frame.history", events, events, "account"));
        }
        return seen;
    }

    /** A section that is a list of its own elsewhere. */
    private static Section listed(
            CustomerAccountId account, String screen, String texts, String columns, String topics) {
        Address all = Address.of("/" + screen).with("account", account.value());
        return new Section(
                screen,
                texts,
                all.toString(),
                all.with("columns", columns).with("rows", SHOWN).toString(),
                topics);
    }

    private static Section own(
            CustomerAccountId account, String part, String texts, @Nullable String address, String topics) {
        Map<String, String> variables = new HashMap<>();
        variables.put("id", account.value());
        variables.put("part", part);
        return new Section(part, texts, address, Address.filled("/customers/{id}/{part}", variables), topics);
    }
}
