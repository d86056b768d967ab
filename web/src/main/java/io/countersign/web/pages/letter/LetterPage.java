package io.countersign.web.pages.letter;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.AccountQuery.ListOpenInvoices;
import io.countersign.account.AccountQuery.ListOpenInvoices.OpenInvoice;
import io.countersign.account.AccountQuery.ListOpenInvoices.OpenInvoices;
import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.web.pages.AsOf;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Parameters;
import io.countersign.web.pages.Problem;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Writes the letter in which a customer is asked to confirm what they owe on a day (对账函). */
@Controller
final class LetterPage {

    private final Pages pages;
    private final Messages messages;

    LetterPage(Pages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/accounts/{account}/letter")
    View show(
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal SignedIn who) {
        Parameters parameters = new Parameters(given, pages.zone());
        AsOf asOf = parameters.asOf();
        if (!parameters.mistakes().isEmpty()) {
            return pages.show(
                    HttpStatus.BAD_REQUEST, "problem/page", "problem/part", Problem.of(parameters.mistakes()));
        }
        CustomerAccountId number = numberIn(account);
        Sender sender = Asking.as(who);
        Account customer =
                messages.find(new FindAccount(number), Account.class, sender).orElseThrow(NotThere::new);
        OpenInvoices open = messages.find(
                        new ListOpenInvoices(number, asOf.asOf(), asOf.knownAt()), OpenInvoices.class, sender)
                .orElseThrow(NotThere::new);
        Money balance = open.invoices().stream()
                .map(OpenInvoice::open)
                .reduce(Money.zero(open.notTaken().currency()), Money::plus)
                .minus(open.notTaken());
        return pages.show(
                "letter/page",
                new Letter(
                        account,
                        customer.name(),
                        open.asOf(),
                        asOf,
                        open.invoices(),
                        open.notTaken(),
                        balance,
                        Capitals.of(balance)));
    }

    private static CustomerAccountId numberIn(String account) {
        try {
            return new CustomerAccountId(account);
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }
}
