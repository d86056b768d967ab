package io.countersign.web.pages.statement;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.AccountQuery.ListOpenInvoices;
import io.countersign.account.AccountQuery.ListOpenInvoices.OpenInvoices;
import io.countersign.account.AccountQuery.ShowStatement;
import io.countersign.account.AccountQuery.ShowStatement.Statement;
import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.web.pages.AsOf;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Parameters;
import io.countersign.web.pages.Problem;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows what moved on an account. */
@Controller
final class StatementPage {

    private final Pages pages;
    private final Messages messages;
    private final Names names;

    StatementPage(Pages pages, Messages messages, Names names) {
        this.pages = pages;
        this.messages = messages;
        this.names = names;
    }

    @GetMapping("/accounts/{account}/statement")
    View show(
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal SignedIn who) {
        Parameters parameters = new Parameters(given, pages.zone());
        AsOf asOf = parameters.asOf();
        Show show = Objects.requireNonNullElse(parameters.read("show", Show::read), Show.ALL);
        Integer from = parameters.read("from", Integer::parseUnsignedInt);
        if (!parameters.mistakes().isEmpty()) {
            return pages.show(
                    HttpStatus.BAD_REQUEST, "problem/page", "problem/part", Problem.of(parameters.mistakes()));
        }
        CustomerAccountId id = accountBy(account);
        Sender asker = Asking.as(who);
        Account found = messages.find(new FindAccount(id), Account.class, asker).orElseThrow(NotThere::new);
        Statement statement = messages.find(new ShowStatement(id, asOf.asOf(), asOf.knownAt()), Statement.class, asker)
                .orElseGet(() -> new Statement(id, found.currency(), List.of(), Money.zero(found.currency())));
        OpenInvoices open = messages.find(
                        new ListOpenInvoices(id, asOf.asOf(), asOf.knownAt()), OpenInvoices.class, asker)
                .orElseGet(() -> new OpenInvoices(id, dayOf(asOf), List.of(), Money.zero(found.currency())));
        return pages.show(
                "statement/page",
                new AccountStatement(
                        found, nameOf(found), asOf, show, statement, open, Objects.requireNonNullElse(from, 0)));
    }

    private LocalDate dayOf(AsOf asOf) {
        return asOf.asOf() == null ? messages.today() : asOf.asOf();
    }

    private String nameOf(Account account) {
        PersonId salesperson = account.salesperson();
        return salesperson == null
                ? ""
                : names.namesOf(Set.of(salesperson)).getOrDefault(salesperson, salesperson.value());
    }

    private static CustomerAccountId accountBy(String code) {
        try {
            return new CustomerAccountId(code);
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }
}
