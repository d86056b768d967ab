package io.countersign.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The languages the pages are written in. */
final class Languages {

    static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private Languages() {}

    /** The language of ours that is nearest to this one. */
    static Locale nearest(Locale locale) {
        return locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The first of the asker's languages that we have, else English: which one this machine has is nobody's wish. */
    static Locale preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale ->
                        ALL.stream().anyMatch(ours -> ours.getLanguage().equals(locale.getLanguage())))
                .findFirst()
                .map(Languages::nearest)
                .orElse(Locale.ENGLISH);
    }
}
