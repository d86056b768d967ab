package io.countersign.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.countersign.acceptance.Chromium.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A screen hangs on the wall for days: it turns, notices that the program is away, and goes on when it is back. */
class WallStoryIT {

    private static final int TURN_MILLIS = 20_000;
    private static final int READ_MILLIS = 60_000;
    private static final int AGAIN_MILLIS = 10_000;

    @TempDir
    private static Path data = Path.of("");

    @Test
    void the_wall_turns_twice_and_outlives_a_crash_of_the_program() {
        Program program = Program.demo(data);
        try (Chromium chromium = Chromium.start()) {
            String token = token(chromium, program);
            Visitor wall = chromium.visitor(program.url(), "zh-CN", 1920, ColorScheme.DARK);
            Page page = wall.page;
            page.clock().install();
            page.navigate(program.url() + "/wall/performance?rotate=20s&theme=dark&token=" + token);
            assertThat(page.url()).doesNotContain(token);
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
        } finally {
            program.close();
        }
    }

    private static String token(Chromium chromium, Program program) {
        try (Visitor administrator = chromium.visitor(program.url(), "en-GB", 1440, ColorScheme.LIGHT)
                .signIn("administrator")) {
            administrator.open("/wall/tokens");
            administrator.page.locator("input[name=name]").fill("Hall");
            administrator.page.locator("input[name=name]").press("Enter");
            return administrator.page.locator(".note code").innerText().strip();
        }
    }
}
