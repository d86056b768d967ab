package io.countersign.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the answer to a request, in the language of whoever asks. */
@Component
public final class ProblemWriter {

    private static final String REFUSED_BY_RULE = ProblemWriter.class.getName() + ".refused";

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private final LocaleResolver languages;

    public ProblemWriter(LocaleResolver languages) {
        this.languages = languages;
    }

    /** Answers the request with this problem, unless its answer is on its way already. */
    public void write(HttpServletRequest request, HttpServletResponse response, Rejected rejected) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(rejected.kind().status().value());
        rejected.headers().forEach(response::setHeader);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        Sentences sentences = Sentences.in(languages.resolveLocale(request));
        response.setHeader("Content-Language", sentences.language().toLanguageTag());
        if (rejected.kind() == ProblemKind.REFUSED) {
            request.setAttribute(REFUSED_BY_RULE, true);
        }
        byte[] document = json(rejected.document(request.getRequestURI(), RequestNumber.of(request), sentences));
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
        response.flushBuffer();
    }

    /** Did the rules refuse what this request asked for? */
    public static boolean refusedByRule(HttpServletRequest request) {
        return request.getAttribute(REFUSED_BY_RULE) != null;
    }

    static byte[] json(Problem problem) {
        return JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    }
}
