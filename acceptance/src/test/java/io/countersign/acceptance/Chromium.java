package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser. What it complains about, and every request to another host, fails the story. */
final class Chromium implements AutoCloseable {

    static final Path SCREENS = Program.repository().resolve("acceptance/target/screens");

    private static final Path EXECUTABLE =
            Path.of(System.getenv().getOrDefault("COUNTERSIGN_CHROMIUM", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(EXECUTABLE)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--no-first-run"))));
    }

    /** Somebody who sits down at a browser of their own. */
    Visitor visitor(String url, String language, int width, ColorScheme scheme) {
        return new Visitor(
                browser.newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setTimezoneId("Asia/Shanghai")
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(width, 900)),
                url);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Somebody at a browser. */
    static final class Visitor implements AutoCloseable {

        private final BrowserContext context;
        private final String url;
        private final List<String> complaints = new ArrayList<>();
        final Page page;

        private Visitor(BrowserContext context, String url) {
            this.context = context;
            this.url = url;
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.onRequest(request -> {
                if (!request.url().startsWith(url)
                        && !request.url().startsWith("data:")
                        && !request.url().startsWith("blob:")) {
                    complaints.add("asks another host: " + request.url());
                }
            });
        }

        /** Signs in by keyboard. */
        Visitor signIn(String userName) {
            page.navigate(url + "/sign-in");
            page.locator("input[name=username]").focus();
            page.keyboard().type(userName);
            page.keyboard().press("Tab");
            page.keyboard().type("demo");
            page.keyboard().press("Enter");
            page.waitForURL(address -> !address.contains("sign-in"));
            return this;
        }

        /** Opens a page, and waits until its parts are there. */
        Visitor open(String path) {
            page.navigate(url + path);
            page.waitForLoadState(LoadState.LOAD);
            page.waitForFunction(
                    "() => document.querySelectorAll('.htmx-request').length === 0"
                            + " && [...document.querySelectorAll('[hx-trigger~=load]')].every(part => part.children.length > 0)");
            return this;
        }

        /** Takes a picture. */
        void look(String name) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
        }

        /** Prints the page. */
        Path print(String name) {
            Path printed = SCREENS.resolve(name + ".pdf");
            page.pdf(new Page.PdfOptions().setPath(printed).setPreferCSSPageSize(true));
            return printed;
        }

        /** Takes a picture, and has the page checked for people who do not see it. */
        void inspect(String name) {
            look(name);
            List<Rule> serious = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                            .toList();
            assertThat(serious).as("what axe finds on " + name).isEmpty();
        }

        /** Where the keyboard is; it must never be nowhere. */
        String focus() {
            return String.valueOf(page.evaluate("() => document.activeElement === document.body ? 'nowhere' :"
                    + " document.activeElement.tagName + '#' + document.activeElement.id"));
        }

        List<String> complaints() {
            return complaints;
        }

        @Override
        public void close() {
            context.close();
            assertThat(complaints).as("what the browser complains about").isEmpty();
        }
    }
}
