package io.countersign.web.pages.papers;

import io.countersign.account.AccountQuery.ListExpiringPapers;
import io.countersign.account.AccountQuery.ListExpiringPapers.ExpiringPaper;
import io.countersign.account.AccountQuery.ListExpiringPapers.ExpiringPapers;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Parameters;
import io.countersign.web.pages.Problem;
import io.countersign.web.pages.deed.Deeds;
import io.countersign.web.pages.papers.Expiring.Line;
import io.countersign.web.sending.Messages;
import io.countersign.web.signin.SignedIn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows which papers have to be renewed. */
@Controller
final class PapersPage {

    static final String PATH = "/papers";

    private static final int USUAL = 60;
    private static final int MOST = 3_650;

    private final Pages pages;
    private final Messages messages;
    private final Names names;
    private final Deeds deeds;

    PapersPage(Pages pages, Messages messages, Names names, Deeds deeds) {
        this.pages = pages;
        this.messages = messages;
        this.names = names;
        this.deeds = deeds;
    }

    @GetMapping(PATH)
    View show(@RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal SignedIn who) {
        if (!Permissions.mayAsk(who.roles(), ListExpiringPapers.class)) {
            return pages.show(HttpStatus.FORBIDDEN, "problem/page", "problem/part", Problem.of(HttpStatus.FORBIDDEN));
        }
        Parameters parameters = new Parameters(given, pages.zone());
        int within = Objects.requireNonNullElse(parameters.read("within", PapersPage::days), USUAL);
        boolean mine = "true".equals(parameters.text("mine"));
        if (!parameters.mistakes().isEmpty()) {
            return pages.show(
                    HttpStatus.BAD_REQUEST, "problem/page", "problem/part", Problem.of(parameters.mistakes()));
        }
        ExpiringPapers found = messages.ask(new ListExpiringPapers(within), ExpiringPapers.class, Asking.as(who));
        List<Line> lines = found.papers().stream()
                .filter(one -> !mine || who.person().equals(one.customer().salesperson()))
                .map(one -> line(one, who))
                .toList();
        return pages.show(
                "papers/page",
                "papers/sheet",
                new Expiring(found.on(), within, mine, lines, names.namesOf(people(lines))));
    }

    private Line line(ExpiringPaper one, SignedIn who) {
        return new Line(
                one.customer(),
                one.paper(),
                one.days(),
                deeds.find(
                        who,
                        "papers.register",
                        Map.of(
                                "account",
                                one.customer().account().value(),
                                "kind",
                                one.paper().kind().name())));
    }

    private static int days(String text) {
        int days = Integer.parseInt(text);
        if (days < 0 || days > MOST) {
            throw new IllegalArgumentException("0 to " + MOST);
        }
        return days;
    }

    private static Set<PersonId> people(List<Line> lines) {
        Set<PersonId> people = new HashSet<>();
        lines.stream()
                .map(line -> line.customer().salesperson())
                .filter(Objects::nonNull)
                .forEach(people::add);
        return people;
    }
}
