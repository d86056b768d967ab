package io.countersign.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.countersign.acceptance.Chromium.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** People of the office at their work, each at a browser, in the demo's months of business. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DashboardStoryIT {

    private static final int WIDE = 1440;
    private static final int PHONE = 390;
    private static final int TURN_MILLIS = 20_000;
    private static final int READ_MILLIS = 60_000;
    private static final int AGAIN_MILLIS = 10_000;
    private static final int LISTS_INSPECTED = 3;
    private static final String EVENTS = "/events";

    /** A page of all kinds takes axe ten seconds, and is made of the same parts. */
    private static final String FEW_EVENTS = EVENTS + "?name=account.opened";

    @TempDir
    private static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static Program program;

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        program = Program.demo(data);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        program.close();
    }

    @Test
    void an_assistant_works_a_morning_without_the_mouse() {
        try (Visitor assistant = at("en-GB", 1440).signIn("sales-assistant")) {
            Page page = assistant.page;
            assertThat(page.locator("h1")).containsText("Today");
            assistant.open("/");

            keys(page, "g", "d");
            page.waitForURL(Pattern.compile(".*/calls.*"));
            page.keyboard().press("j");
            assertThat(assistant.focus()).isNotEqualTo("nowhere");

            keys(page, "g", "o");
            page.waitForURL(Pattern.compile(".*/orders.*"));
            page.keyboard().press("Control+k");
            page.keyboard().type("place an order");
            assertThat(page.locator("#palette-found [aria-selected=true]")).containsText("Place an order");
            page.keyboard().press("Enter");
            Locator form = page.locator("#panel form.deed");
            assertThat(form).isVisible();
            fill(page, "account", "C001");
            form.locator("[name=kind]").focus();
            page.keyboard().type("Standard");
            fill(page, "lines[0].model", "W-2041");
            fill(page, "lines[0].quantity", "a dozen");
            form.locator("[name='lines[0].unit']").focus();
            page.keyboard().type("Roll");
            fill(page, "lines[0].unitPrice", "85.50");
            page.keyboard().press("Control+Enter");
            assertThat(form.locator("[data-mistake='lines[0].quantity']")).containsText("decimal");
            assertThat(assistant.focus()).contains("lines[0].quantity");
            fill(page, "lines[0].quantity", "12");
            page.keyboard().press("Control+Enter");
            page.waitForURL(Pattern.compile(".*/orders/.+"));
            assertThat(page.locator("main")).containsText("¥1,026.00");
            assertThat(page.locator("#toasts")).containsText("Place an order");
            assistant.inspect("story-assistant-order");
            assertThat(assistant.complaints())
                    .as("but for the refusal that the story provokes")
                    .allMatch(complaint -> complaint.contains("400"));
            assistant.complaints().clear();
        }
    }

    @Test
    void a_manager_decides_on_the_phone() {
        String order = withheldOrder("P-1");
        Client.of(program, "sales-assistant").post("/api/v1/credit-releases", """
                {'id':'CR-PHONE','order':'%s','reason':'The showroom opens on Monday'}""".formatted(order));
        try (Visitor president = at("zh-CN", 390).signIn("president")) {
            president.open("/approvals");
            Locator card = president.page.locator("li.card").filter(new Locator.FilterOptions().setHasText("CR-PHONE"));
            assertThat(card).isVisible();
            president.inspect("story-phone-approvals");
            card.locator("[data-key-offer=approve]").click();
            assertThat(president.page.locator("#panel form.deed")).isVisible();
            president.look("story-phone-approve");
            president.page.locator("#panel form.deed button[type=submit]").click();
            assertThat(card).hasCount(0);
        }
        assertThat(Client.of(program, "auditor")
                        .get("/api/v1/credit-releases/CR-PHONE")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("APPROVED");
    }

    @Test
    void an_auditor_walks_from_a_release_to_what_the_approver_saw_and_takes_the_evidence() {
        try (Visitor auditor = at("en-GB", 1440).signIn("auditor")) {
            auditor.open("/credit-releases?state=USED");
            auditor.page.locator("tbody th a").first().click();
            auditor.page.waitForURL(Pattern.compile(".*/credit-releases/.+"));
            String release = auditor.page.url().replaceFirst(".*/", "");
            auditor.open("/audit/trail/" + release);
            assertThat(auditor.page.locator("main")).containsText(release);
            auditor.inspect("story-auditor-trail");
            Path bundle = auditor.page
                    .waitForDownload(() ->
                            auditor.page.locator("a[href*='evidence']").first().click())
                    .path();
            assertThat(bundle).isNotEmptyFile();
        }
    }

    @Test
    void finance_takes_a_statement_from_the_file_to_finished() throws Exception {
        Client.of(program, "sales-assistant").post("/api/v1/remittances", """
                {'id':'R-BANK','account':'C002','remittedAt':'2026-01-05T01:00:00Z','bankAccount':'ICBC-77',
                 'method':'TRANSFER','amount':'4321.00','payer':'A payer','reference':'TT-BANK'}""");
        Path file = Files.writeString(data.resolve("statement.sta"), """
                :20:STARTUMS
                :25:ICBC-77
                :28C:1/1
                :60F:C260104CNY1000,00
                :61:2601050105CR4321,00NTRFTT-BANK
                :86:TT-BANK A payer
                :62F:C260105CNY5321,00
                -
                """);
        try (Visitor finance = at("en-GB", 1440).signIn("finance")) {
            Page page = finance.open("/bank-statements/upload").page;
            page.locator("#file").setInputFiles(file);
            page.locator("#preview [type=submit]").click();
            page.locator(".entered li a").first().click();
            page.waitForURL(Pattern.compile(".*/bank-statements/[0-9].*"));
            assertThat(page.locator("main")).containsText("It cannot be finished, because");
            finance.inspect("story-bank-open");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            Locator finish = page.locator("[data-key-offer=approve]");
            assertThat(finish).isVisible();
            page.keyboard().press("a");
            assertThat(page.locator("#panel form.deed")).isVisible();
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#sheet .state").first()).hasText("Finished");
            finance.look("story-bank-finished");
        }
        assertThat(Client.of(program, "auditor")
                        .get("/api/v1/remittances/R-BANK")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void a_chinese_user_comes_from_the_door_to_a_printed_letter() throws Exception {
        try (Visitor finance = at("zh-CN", 1440)) {
            finance.page.navigate(program.url() + "/");
            finance.look("story-chinese-door");
            finance.signIn("finance").open("/receivables");
            assertThat(finance.page.locator("h1")).containsText("应收账款汇总表");
            finance.open("/accounts/C001/letter");
            assertThat(finance.page.locator(".capitals strong")).containsText(Pattern.compile("[零壹贰叁肆伍陆柒捌玖拾佰仟万]+元"));
            finance.look("story-chinese-letter");
            assertThat(Files.size(finance.print("story-chinese-letter"))).isPositive();
        }
    }

    @Test
    void pages_hear_of_what_others_do() {
        try (Visitor finance = at("en-GB", 1440).signIn("finance")) {
            finance.open("/remittances?state=RECORDED");
            assertThat(finance.page.locator("#live")).hasAttribute("data-state", "live");
            Client.of(program, "sales-assistant").post("/api/v1/remittances", """
                    {'id':'R-LIVE','account':'C001','remittedAt':'2026-01-05T01:00:00Z','bankAccount':'ICBC-1',
                     'method':'TRANSFER','amount':'321.00','payer':'A payer','reference':'TT-LIVE'}""");
            assertThat(finance.page.locator("#sheet")).containsText("R-LIVE");
        }
    }

    /** Every page of the menu, seen in both languages, wide and on a phone, by day and by night. */
    @Test
    void every_page_can_be_looked_at() {
        try (Visitor wide = chromium.visitor(program.url(), "en-GB", 1440, ColorScheme.LIGHT)
                        .signIn("president");
                Visitor phone = chromium.visitor(program.url(), "zh-CN", 390, ColorScheme.DARK)
                        .signIn("auditor")) {
            Set<String> seen = everyPage(wide, "wide-en");
            assertThat(seen).hasSizeGreaterThan(20);
            everyPage(phone, "phone-zh-dark");
        }
    }

    /** The same in every language, width and light, and on paper: for whoever wants to look at all of them. */
    @Test
    @EnabledIfEnvironmentVariable(named = "COUNTERSIGN_SCREENS", matches = "all")
    void every_page_can_be_looked_at_in_every_form_and_printed() {
        for (String language : List.of("en-GB", "zh-CN")) {
            for (int width : List.of(WIDE, PHONE)) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    try (Visitor visitor = chromium.visitor(program.url(), language, width, scheme)
                            .signIn("auditor")) {
                        String name =
                                language + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
                        for (String path : menu(visitor)) {
                            visitor.open(path);
                            visitor.look(name + path.replace('/', '-'));
                            if (width == WIDE && scheme == ColorScheme.LIGHT) {
                                visitor.print(name + path.replace('/', '-'));
                            }
                        }
                    }
                }
            }
        }
    }

    /** A screen hangs on the wall for days: it turns, notices that the program is away, and goes on when it is back. */
    @Test
    @Order(Integer.MAX_VALUE)
    void the_wall_turns_twice_and_outlives_a_crash_of_the_program() {
        String address = address();
        Visitor wall = chromium.visitor(program.url(), "zh-CN", 1920, ColorScheme.DARK);
        Page page = wall.page;
        page.clock().install();
        page.navigate(address + "&theme=dark");
        assertThat(page.url()).contains("rotate=20s").doesNotContain("csw_");
        Locator shown = page.locator(".board:not([hidden])");
        String first = shown.first().innerText();
        wall.look("story-wall-1");
        page.clock().runFor(TURN_MILLIS);
        String second = shown.first().innerText();
        wall.look("story-wall-2");
        page.clock().runFor(TURN_MILLIS);
        String third = shown.first().innerText();
        assertThat(first).isNotEqualTo(second);
        assertThat(second).isNotEqualTo(third);

        program.kill();
        page.clock().runFor(READ_MILLIS);
        assertThat(page.locator("#stale")).isVisible();
        wall.look("story-wall-stale");

        program = program.again(data);
        page.clock().runFor(AGAIN_MILLIS);
        assertThat(page.locator("#stale")).isHidden();
        assertThat(shown.first()).isVisible();
        assertThat(wall.complaints()).as("but that the program was away").allMatch(one -> one.contains("ERR_"));
        wall.complaints().clear();
        wall.close();
    }

    private static Set<String> everyPage(Visitor visitor, String name) {
        Set<String> seen = menu(visitor);
        AtomicInteger inspected = new AtomicInteger();
        for (String path : seen) {
            visitor.open(path.equals(EVENTS) ? FEW_EVENTS : path);
            boolean alike = visitor.page.locator("table.listing").count() > 0;
            if (alike && inspected.incrementAndGet() > LISTS_INSPECTED) {
                visitor.look(name + path.replace('/', '-')); // all lists are made of the same parts
            } else {
                visitor.inspect(name + path.replace('/', '-'));
            }
            assertThat(visitor.page.locator("h1").first().textContent())
                    .as(path)
                    .isNotBlank();
        }
        return seen;
    }

    private static Set<String> menu(Visitor visitor) {
        visitor.open("/");
        List<?> menu = (List<?>) visitor.page.evaluate(
                "() => [...document.querySelectorAll('#menu a[href]')].map(link => link.getAttribute('href'))");
        return menu.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Visitor at(String language, int width) {
        return chromium.visitor(program.url(), language, width, ColorScheme.LIGHT);
    }

    private static void keys(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void fill(Page page, String field, String text) {
        Locator place = page.locator("#panel [name='" + field + "']");
        place.focus();
        place.press("Control+a");
        page.keyboard().type(text);
    }

    private static String withheldOrder(String account) {
        Client assistant = Client.of(program, "sales-assistant");
        assistant.openAccount(account, "KEY");
        String order = "SO-" + account;
        assistant.post("/api/v1/orders", """
                {'id':'%s','account':'%s','kind':'STANDARD','lines':[{'model':'X-1','quantity':'10','unit':'ROLL',
                 'unitPrice':'100','supply':'SPOT'}]}""".formatted(order, account));
        return order;
    }

    /** The address with a token in it, as the administrator is given it once. */
    private static String address() {
        try (Visitor administrator = chromium.visitor(program.url(), "en-GB", 1440, ColorScheme.LIGHT)
                .signIn("administrator")) {
            administrator.open("/wall/tokens");
            administrator.page.locator("input[name=name]").fill("Hall");
            administrator.page.locator("input[name=name]").press("Enter");
            return administrator.page.locator(".note code").innerText().strip();
        }
    }
}
