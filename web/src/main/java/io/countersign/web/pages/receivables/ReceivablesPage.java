package io.countersign.web.pages.receivables;

import io.countersign.export.ExportFormat;
import io.countersign.export.Exported;
import io.countersign.operation.ViewName;
import io.countersign.operation.ViewQuery.Certified;
import io.countersign.operation.ViewQuery.FindCertified;
import io.countersign.people.PersonId;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.web.exports.Exports;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Parameters;
import io.countersign.web.pages.Problem;
import io.countersign.web.sending.Messages;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows the receivables summary, as a page and as a file. */
@Controller
final class ReceivablesPage {

    private static final String WHOLE = "receivables/page";
    private static final String PART = "receivables/sheet";
    private static final String MORE = "receivables/rows";

    private static final ViewName VIEW = new ViewName("receivables");

    private final Pages pages;
    private final Messages messages;
    private final Names names;
    private final Exports exports;

    ReceivablesPage(Pages pages, Messages messages, Names names, Exports exports) {
        this.exports = exports;
        this.pages = pages;
        this.messages = messages;
        this.names = names;
    }

    @GetMapping(Asked.PATH)
    View show(
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        Parameters parameters = new Parameters(given, pages.zone());
        Asked asked = Asked.read(parameters);
        boolean whole = !Pages.isForPart(request);
        if (!parameters.mistakes().isEmpty()) {
            Options options = whole ? optionsFor(asked, null, who) : Options.NONE;
            return pages.show(
                    HttpStatus.BAD_REQUEST,
                    WHOLE,
                    PART,
                    new Summary(asked, options, "", null, null, Problem.of(parameters.mistakes())));
        }
        Receivables answer = messages.ask(asked.question(), Receivables.class, Asking.as(who));
        Map<PersonId, String> known = namesIn(answer.rows(), asked.filter());
        Sheet sheet = Sheet.of(asked, answer, known);
        boolean adds = !whole && asked.loaded() > 0;
        if (!whole && !adds) {
            response.setHeader(
                    "HX-Push-Url",
                    asked.address().with("after", given.getFirst("after")).toString());
        }
        Page page = pages.pageFor(request);
        return pages.show(
                WHOLE,
                adds ? MORE : PART,
                new Summary(
                        asked,
                        whole ? optionsFor(asked, answer, who) : Options.NONE,
                        FilterLine.of(asked.filter(), known, page),
                        sheet,
                        adds ? null : certified(who),
                        null));
    }

    private @Nullable Certified certified(SignedIn who) {
        return messages.find(new FindCertified(VIEW), Certified.class, Asking.as(who))
                .orElse(null);
    }

    @GetMapping(Asked.PATH + ".csv")
    @Nullable
    View download(
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = new Parameters(given, pages.zone());
        Asked asked = Asked.read(parameters);
        if (!parameters.mistakes().isEmpty()) {
            return pages.show(
                    HttpStatus.BAD_REQUEST, "problem/page", "problem/part", Problem.of(parameters.mistakes()));
        }
        Receivables answer = messages.ask(asked.question(), Receivables.class, Asking.as(who));
        exports.takes(
                new Exported(
                        "receivables",
                        ExportFormat.CSV,
                        Exports.chosenIn(asked.filter()).filters(),
                        answer.asOf(),
                        answer.knownAt(),
                        answer.position()),
                Asking.as(who));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receivables-" + answer.asOf() + ".csv\"");
        new ReceivablesCsv(pages.pageFor(request), namesIn(answer.rows(), asked.filter()))
                .write(asked, answer, response.getWriter());
        return null;
    }

    /** The choices come from all customers of today, whatever is asked, so that one can always choose another one. */
    private Options optionsFor(Asked asked, @Nullable Receivables answer, SignedIn who) {
        Receivables everybody =
                answer != null && !asked.isFiltered() && !asked.asOf().isPast()
                        ? answer
                        : messages.ask(new ShowReceivables(null, null, Filter.NONE), Receivables.class, Asking.as(who));
        return Options.of(
                everybody.rows(),
                namesIn(everybody.rows(), asked.filter()),
                asked.filter().region(),
                asked.filter().salesperson());
    }

    private Map<PersonId, String> namesIn(List<AccountRow> rows, Filter filter) {
        Set<PersonId> people = rows.stream()
                .map(AccountRow::salesperson)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        if (filter.salesperson() != null) {
            people.add(filter.salesperson());
        }
        return names.namesOf(people);
    }
}
