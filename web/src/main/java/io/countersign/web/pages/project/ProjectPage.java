package io.countersign.web.pages.project;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.people.PersonId;
import io.countersign.policy.OfficePolicy.ProjectTerms;
import io.countersign.policy.PolicyQuery.FindPolicy;
import io.countersign.policy.PolicyQuery.PolicyVersion;
import io.countersign.project.AskedPrice;
import io.countersign.project.Draw;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectItem;
import io.countersign.project.ProjectQuery.ApprovalState;
import io.countersign.project.ProjectQuery.FindProject;
import io.countersign.project.ProjectQuery.ListProjects;
import io.countersign.project.ProjectQuery.PriceApproval;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.approvals.Approvals.Price;
import io.countersign.web.pages.deed.Deed;
import io.countersign.web.pages.deed.Deeds;
import io.countersign.web.pages.project.ProjectSheet.Model;
import io.countersign.web.pages.project.ProjectSheet.Request;
import io.countersign.web.pages.project.ProjectSheet.Similar;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Shows a project. */
@Controller
final class ProjectPage {

    private static final int READ_AT_A_TIME = 200;
    private static final int SIMILAR_MAX = 12;
    private static final Currency USUAL = Currency.getInstance("CNY");

    private final Pages pages;
    private final Messages messages;
    private final Names names;
    private final Deeds deeds;

    ProjectPage(Pages pages, Messages messages, Names names, Deeds deeds) {
        this.pages = pages;
        this.messages = messages;
        this.names = names;
        this.deeds = deeds;
    }

    @GetMapping("/projects/{id}")
    View show(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        Sender sender = Asking.as(who);
        Project project = find(id, sender);
        Optional<Account> customer = messages.find(new FindAccount(project.account()), Account.class, sender);
        Currency currency = customer.map(Account::currency).orElse(USUAL);
        ProjectTerms terms = messages.ask(new FindPolicy(), PolicyVersion.class, sender)
                .figures()
                .projects();
        return pages.show(
                "project/page",
                "project/sheet",
                new ProjectSheet(
                        project,
                        customer.orElse(null),
                        messages.today(),
                        models(project),
                        project.approvals().stream()
                                .map(approval -> request(project, approval, currency, terms, who))
                                .toList(),
                        similar(project, currency, terms, sender),
                        deedsFor(project, who),
                        names.namesOf(people(project))));
    }

    private Project find(String id, Sender sender) {
        try {
            return messages.find(new FindProject(new ProjectId(id)), Project.class, sender)
                    .orElseThrow(NotThere::new);
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }

    private List<Deed> deedsFor(Project project, SignedIn who) {
        if (project.closedFor() != null) {
            return List.of();
        }
        Map<String, String> given = Map.of("project", project.project().value());
        return Stream.of(
                        deeds.find(
                                who,
                                "orders.place",
                                Map.of(
                                        "account",
                                        project.account().value(),
                                        "project",
                                        project.project().value(),
                                        "kind",
                                        "PROJECT")),
                        deeds.find(who, "projects.askForPrices", given, project.version()),
                        deeds.find(who, "projects.renew", given, project.version()),
                        deeds.find(who, "projects.close", given, project.version()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Request request(
            Project project, PriceApproval approval, Currency currency, ProjectTerms terms, SignedIn who) {
        List<Price> prices = approval.prices().stream()
                .map(asked -> price(asked, currency, terms))
                .toList();
        boolean open = approval.state() == ApprovalState.ASKED
                && !approval.requestedBy().equals(who.person());
        Map<String, String> given = Map.of(
                "project",
                project.project().value(),
                "approval",
                approval.approval().value());
        return new Request(
                approval,
                prices,
                prices.stream().map(Price::effect).reduce(Money.zero(currency), Money::plus),
                open ? deeds.find(who, "projects.grant", given, project.version()) : null,
                open ? deeds.find(who, "projects.refuse", given, project.version()) : null);
    }

    private static Price price(AskedPrice asked, Currency currency, ProjectTerms terms) {
        return Price.of(asked, currency, terms.weightPercentOf(asked.askedPrice(), asked.listPrice()));
    }

    private static List<Model> models(Project project) {
        return project.items().stream()
                .map(ProjectItem::model)
                .distinct()
                .map(model -> model(project, model))
                .toList();
    }

    private static Model model(Project project, String model) {
        Quantity registered = project.items().stream()
                .filter(item -> item.model().equals(model))
                .map(ProjectItem::quantity)
                .reduce(Quantity.NONE, Quantity::plus);
        Optional<Quantity> granted = project.approvals().stream()
                .filter(approval -> approval.state() == ApprovalState.GRANTED)
                .flatMap(approval -> approval.prices().stream())
                .filter(price -> price.model().equals(model))
                .map(AskedPrice::quantity)
                .reduce((before, after) -> after);
        Quantity used = project.draws().stream()
                .flatMap(order -> order.draws().stream())
                .filter(draw -> draw.model().equals(model))
                .map(Draw::quantity)
                .reduce(Quantity.NONE, Quantity::plus);
        return new Model(model, registered, granted.orElse(registered), granted.isPresent(), used);
    }

    private List<Similar> similar(Project project, Currency currency, ProjectTerms terms, Sender sender) {
        Set<String> models = project.items().stream().map(ProjectItem::model).collect(Collectors.toSet());
        List<Similar> similar = new ArrayList<>();
        ProjectId after = null;
        do {
            ListProjects.Projects page =
                    messages.ask(new ListProjects(null, after, READ_AT_A_TIME), ListProjects.Projects.class, sender);
            page.projects().stream()
                    .filter(other -> !other.project().equals(project.project()))
                    .forEach(other -> other.approvals().stream()
                            .filter(approval -> approval.state() == ApprovalState.GRANTED)
                            .forEach(approval -> approval.prices().stream()
                                    .filter(asked -> models.contains(asked.model()))
                                    .forEach(asked ->
                                            similar.add(new Similar(other, approval, price(asked, currency, terms))))));
            after = next(page);
        } while (after != null);
        return similar.stream()
                .sorted(Comparator.comparing((Similar one) -> one.project().plannedUseOn())
                        .reversed())
                .limit(SIMILAR_MAX)
                .toList();
    }

    private static @Nullable ProjectId next(ListProjects.Projects page) {
        return page.next();
    }

    private static Set<PersonId> people(Project project) {
        return Stream.concat(
                        Stream.of(project.registeredBy()),
                        project.approvals().stream()
                                .flatMap(approval -> Stream.of(approval.requestedBy(), approval.decidedBy())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
