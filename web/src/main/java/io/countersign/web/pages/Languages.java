package io.countersign.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The languages the pages are written in. */
final class Languages {

    static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private Languages() {}

    /** The language of ours that is nearest to this one. */
    static Locale nearest(Locale locale) {
        return locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The first of the browser's languages that we have, else English. */
    static Locale preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(locale ->
                        ALL.stream().anyMatch(ours -> ours.getLanguage().equals(locale.getLanguage())))
                .findFirst()
                .map(Languages::nearest)
                .orElse(Locale.ENGLISH);
    }
}
