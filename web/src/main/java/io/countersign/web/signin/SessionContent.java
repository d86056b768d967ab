package io.countersign.web.signin;

import io.countersign.people.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in a session, as it is written down. It holds texts only: nothing that is read from the table can choose which
 * class is loaded.
 */
final class SessionContent {

    private static final String CSRF = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";
    private static final String CSRF_HEADER = "X-CSRF-TOKEN";
    private static final String CSRF_FIELD = "_csrf";
    private static final String WRITTEN_CSRF = "countersign.csrf";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private SessionContent() {}

    /** Everything but who it is, which has columns of its own. */
    static String written(StoredSession session) {
        Map<String, String> texts = new LinkedHashMap<>();
        session.attributes().forEach((name, value) -> {
            if (name.equals(CSRF) && value instanceof CsrfToken token) {
                texts.put(WRITTEN_CSRF, token.getToken());
            } else if (value instanceof String text) {
                texts.put(name, text);
            } else if (!name.equals(StoredSession.CONTEXT)) {
                throw new IllegalStateException("a session holds texts only, and not " + name);
            }
        });
        return JSON.writeValueAsString(texts);
    }

    static Map<String, Object> read(String written, @Nullable Proof proof) {
        Map<String, Object> attributes = new LinkedHashMap<>(texts(written));
        if (attributes.remove(WRITTEN_CSRF) instanceof String token) {
            attributes.put(CSRF, new DefaultCsrfToken(CSRF_HEADER, CSRF_FIELD, token));
        }
        if (proof != null) {
            attributes.put(StoredSession.CONTEXT, new SecurityContextImpl(SignedInAuthentication.proved(proof)));
        }
        return attributes;
    }

    static Map<String, String> texts(String written) {
        return JSON.readValue(written, TEXTS);
    }

    static @Nullable Proof proof(@Nullable String person, @Nullable String means, @Nullable Long stamp) {
        return person == null || means == null ? null : new Proof(new PersonId(person), stamp, Means.valueOf(means));
    }
}
