package io.countersign.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody signs in, sees who owes what, and walks from a figure down to the events that made it. */
class BrowserStoryIT {

    private static final Path SCREENS = Program.repository().resolve("acceptance/target/screens");
    private static final Path CHROMIUM =
            Path.of(System.getenv().getOrDefault("COUNTERSIGN_CHROMIUM", "/usr/bin/chromium"));

    @TempDir
    private static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static Program program;

    @SuppressWarnings("NullAway.Init")
    private static Playwright playwright;

    @SuppressWarnings("NullAway.Init")
    private static Browser chromium;

    @BeforeAll
    static void start() {
        program = Program.demo(data);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        playwright.close();
        program.close();
    }

    @Test
    void in_english_from_sign_in_to_the_events_of_one_figure() {
        walk("en-GB", 1440, "Receivables", "en");
    }

    @Test
    void in_chinese_from_sign_in_to_the_events_of_one_figure() {
        walk("zh-CN", 1440, "应收账款汇总表", "zh");
    }

    @Test
    void in_chinese_on_a_phone() {
        walk("zh-CN", 390, "应收账款汇总表", "zh-phone");
    }

    private static void walk(String language, int width, String heading, String name) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext person = chromium.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 900))) {
            Page page = person.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onRequest(request -> {
                if (!request.url().startsWith(program.url()) && !request.url().startsWith("data:")) {
                    complaints.add("asks another host: " + request.url());
                }
            });
            page.navigate(program.url() + "/");
            look(page, name + "-1-sign-in");
            page.locator("input[name=username]").fill("finance");
            page.locator("input[name=password]").fill("demo");
            page.locator("form button[type=submit]").first().click();

            assertThat(page.locator("h1")).hasText(Pattern.compile(".*" + heading + ".*", Pattern.DOTALL));
            assertThat(page.locator("tbody").first()).containsText("C001");
            look(page, name + "-2-receivables");

            page.navigate(program.url() + "/receivables?region=华东");
            assertThat(page.locator("tbody").first()).containsText("C001");
            assertThat(page.locator("tbody").first()).not().containsText("C004");

            page.navigate(program.url() + "/receivables?asOf=2020-01-01");
            look(page, name + "-3-as-of");
            assertThat(page.locator("body")).containsText("2020-01-01");

            page.navigate(program.url() + "/receivables");
            page.locator("tbody a[href*='/accounts/C001/statement']").first().click();
            page.waitForURL(Pattern.compile(".*/accounts/C001/statement.*"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            look(page, name + "-4-statement");

            page.locator("main a[href*='/events']").first().click();
            page.waitForURL(Pattern.compile(".*/events.*"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("main")).containsText("account-C001");
            look(page, name + "-5-events");
        }
        assertThat(complaints).isEmpty();
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
        List<Rule> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                        .toList();
        assertThat(serious).as("what axe finds on " + name).isEmpty();
    }
}
