package io.countersign.web.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kind of browser somebody uses, as far as it says so itself: enough for them to tell their own browsers apart, and no
 * more.
 */
final class BrowserFamily {

    /** What the session calls it. */
    static final String ATTRIBUTE = "countersign.browser";

    /** In the order of asking: most browsers claim to be others too. */
    private static final Map<String, String> BROWSERS = inOrder(
            "MicroMessenger",
            "WeChat",
            "Edg",
            "Edge",
            "QQBrowser",
            "QQ",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "FxiOS",
            "Firefox",
            "Chrome/",
            "Chrome",
            "CriOS",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Windows",
            "Windows",
            "Android",
            "Android",
            "HarmonyOS",
            "HarmonyOS",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private BrowserFamily() {}

    /** Such as {@code Firefox, Windows}; empty when it does not say. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        String browser = firstIn(userAgent, BROWSERS);
        String system = firstIn(userAgent, SYSTEMS);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String firstIn(String userAgent, Map<String, String> names) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> inOrder(String... signsAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < signsAndNames.length; i += 2) {
            names.put(signsAndNames[i], signsAndNames[i + 1]);
        }
        return names;
    }
}
