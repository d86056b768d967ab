package io.countersign.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Remembers the language of {@code ?lang=} and goes on to the same address without it, so that an address that is
 * shared does not carry somebody's language with it.
 */
final class LanguageSwitch implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    private final LocaleResolver locales;

    LanguageSwitch(LocaleResolver locales) {
        this.locales = locales;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String language = request.getParameter(PARAMETER);
        if (language == null || !request.getMethod().equals("GET")) {
            return true;
        }
        locales.setLocale(request, response, Languages.nearest(Locale.forLanguageTag(language)));
        response.sendRedirect(UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(PARAMETER)
                .build(true)
                .toUriString());
        return false;
    }
}
