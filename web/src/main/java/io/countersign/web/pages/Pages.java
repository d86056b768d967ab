package io.countersign.web.pages;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.countersign.web.pages.menu.Menu;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Makes pages of models: the whole page for a browser, or only the part that changes when htmx asks.
 *
 * <p>A controller's method returns what {@link #show} gives it. A page is written when it is complete, so that a failure
 * in the middle of a template never leaves half of it.
 */
public final class Pages {

    private final TemplateEngine templates;
    private final MessageSource texts;
    private final ZoneId zone;
    private final String assets;
    private final Menu menu;

    Pages(TemplateEngine templates, MessageSource texts, ZoneId zone, String assets, Menu menu) {
        this.templates = templates;
        this.texts = texts;
        this.zone = zone;
        this.assets = assets;
        this.menu = menu;
    }

    /** The company's time zone. */
    public ZoneId zone() {
        return zone;
    }

    /** A page that is always shown whole. */
    public View show(String template, Object model) {
        return show(HttpStatus.OK, template, template, model);
    }

    /**
     * A page of which one part changes.
     *
     * @param page the template of the whole page
     * @param part the template of what htmx swaps in
     */
    public View show(String page, String part, Object model) {
        return show(HttpStatus.OK, page, part, model);
    }

    /** The same, with another status than 200. */
    public View show(HttpStatus status, String page, String part, Object model) {
        return (ignored, request, response) ->
                write(isForPart(request) ? part : page, model, status, request, response);
    }

    /** What a template is given about this request. */
    public Page pageFor(HttpServletRequest request) {
        return new Page(
                texts,
                Languages.nearest(RequestContextUtils.getLocale(request)),
                zone,
                assets,
                addressOf(request),
                signedIn(),
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null,
                menu);
    }

    /** What a template is given in this language, when nobody asks from anywhere. */
    public Page in(Locale language) {
        return new Page(texts, language, zone, assets, Address.of("/"), null, null, menu);
    }

    /** A text made of a model, for something that is no page, such as a paper that is taken away. */
    public String written(String template, Object model, Page page) {
        StringOutput text = new StringOutput();
        templates.render(template + ".jte", Map.of("page", page, "model", model), text);
        return text.toString();
    }

    /** Whether htmx asks, and wants only the part that changes. */
    public static boolean isForPart(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    private void write(
            String template, Object model, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pageFor(request);
        String html = written(template, model, page);
        if (status != HttpStatus.OK) {
            response.setStatus(status.value());
        }
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        response.setLocale(Locale.forLanguageTag(page.language()));
        response.getWriter().write(html);
    }

    private static Address addressOf(HttpServletRequest request) {
        Address address = Address.of(request.getRequestURI());
        String query = request.getQueryString();
        if (query == null || !request.getMethod().equals("GET")) {
            return address;
        }
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                address =
                        address.with(decoded(parameter.substring(0, equals)), decoded(parameter.substring(equals + 1)));
            }
        }
        return address;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static @Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who ? who : null;
    }
}
