package io.countersign.web.pages.palette;

import io.countersign.account.AccountQuery.ListAccounts;
import io.countersign.permission.Permissions;
import io.countersign.web.endpoint.Endpoints;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.deed.Deed;
import io.countersign.web.pages.menu.Menu;
import io.countersign.web.pages.palette.Findable.Words;
import io.countersign.web.signin.Colleagues;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Answers what somebody may mean: for the palette, everything; for a field, things of its kind. Nothing is found that
 * this person may not see or do.
 */
@Controller
final class PalettePage {

    private static final int FOUND_MAX = 30;
    private static final String EVERYTHING = "all";
    private static final String STAFF = "staff";
    private static final String DEEDS = "deeds";
    private static final String SCREENS = "screens";
    private static final String DOCUMENTS = "documents";

    /** Where a number leads, by what it begins with. */
    private static final Map<String, List<String>> NUMBERS = Map.of(
            "SO", List.of("orders", "/orders/"),
            "CR", List.of(DOCUMENTS, "/credit-releases/"),
            "PR", List.of("projects", "/projects/"),
            "R-", List.of(DOCUMENTS, "/remittances/"),
            "CP", List.of(DOCUMENTS, "/complaints/"));

    private final Pages pages;
    private final Endpoints endpoints;
    private final Customers customers;
    private final Colleagues colleagues;
    private final Menu menu;

    PalettePage(Pages pages, Endpoints endpoints, Customers customers, Colleagues colleagues, Menu menu) {
        this.pages = pages;
        this.endpoints = endpoints;
        this.customers = customers;
        this.colleagues = colleagues;
        this.menu = menu;
    }

    @GetMapping(value = "/find", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Findable>> find(
            @RequestParam(defaultValue = EVERYTHING) String kind,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Page page = pages.pageFor(request);
        List<Words> known = new ArrayList<>();
        if (isWanted(kind, Customers.KIND) && Permissions.mayAsk(who.roles(), ListAccounts.class)) {
            known.addAll(customers.all(Asking.as(who)));
        }
        if (isWanted(kind, STAFF)) {
            colleagues
                    .all()
                    .forEach((userName, name) -> known.add(
                            Words.of(new Findable(STAFF, userName, name, "/staff?only.userName=" + userName))));
        }
        if (kind.equals(EVERYTHING)) {
            menu.entriesFor(who.roles())
                    .forEach(entry -> known.add(
                            Words.of(new Findable(SCREENS, entry.key(), page.say(entry.texts()), entry.address()))));
            endpoints.all().stream()
                    .filter(endpoint -> endpoint.mayBeSentBy(who.roles()) && endpoint.body() != null)
                    .map(endpoint -> new Deed(endpoint, Map.of(), null, null))
                    .forEach(deed -> known.add(Words.of(
                            new Findable(DEEDS, deed.endpoint().name(), page.say(deed.texts()), deed.address()))));
        }
        List<Findable> found = Stream.concat(
                        numbered(kind, text.strip()),
                        known.stream()
                                .map(words -> Map.entry(words.found(), Findable.distance(words, wanted)))
                                .filter(one -> one.getValue() >= 0)
                                .sorted(Comparator.comparingInt(Map.Entry<Findable, Integer>::getValue))
                                .map(Map.Entry::getKey))
                .limit(FOUND_MAX)
                .toList();
        return ResponseEntity.ok(found);
    }

    /** A document whose number was typed. Whether it exists is seen when it is opened. */
    private static Stream<Findable> numbered(String kind, String text) {
        String number = text.toUpperCase(Locale.ROOT);
        return NUMBERS.entrySet().stream()
                .filter(one -> number.matches(Pattern.quote(one.getKey()) + "-?[A-Z0-9-]*[0-9]+"))
                .filter(one -> isWanted(kind, one.getValue().getFirst()))
                .map(one ->
                        new Findable(DOCUMENTS, number, number, one.getValue().getLast() + number));
    }

    private static boolean isWanted(String asked, String kind) {
        return asked.equals(EVERYTHING) || asked.equals(kind);
    }
}
