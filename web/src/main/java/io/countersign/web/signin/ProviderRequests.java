package io.countersign.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remembers in the session, as text, what was asked of the identity provider, until its answer comes. */
final class ProviderRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String ATTRIBUTE = "countersign.provider-request";
    private static final String STATE = "state";
    private static final String FROM = "from";
    private static final String CLIENT = "client";
    private static final String BACK_TO = "back-to";
    private static final String SCOPES = "scopes";
    private static final String OTHERS = "other.";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String written)) {
            return null;
        }
        Map<String, String> texts = JSON.readValue(written, TEXTS);
        return texts.getOrDefault(STATE, "").equals(request.getParameter(OAuth2ParameterNames.STATE))
                ? read(texts)
                : null;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            removeAuthorizationRequest(request, response);
        } else {
            request.getSession().setAttribute(ATTRIBUTE, JSON.writeValueAsString(written(asked)));
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        HttpSession session = request.getSession(false);
        if (asked != null && session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
        return asked;
    }

    private static Map<String, String> written(OAuth2AuthorizationRequest asked) {
        Map<String, String> texts = new TreeMap<>();
        texts.put(STATE, String.valueOf(asked.getState()));
        texts.put(FROM, asked.getAuthorizationUri());
        texts.put(CLIENT, asked.getClientId());
        texts.put(BACK_TO, String.valueOf(asked.getRedirectUri()));
        texts.put(SCOPES, String.join(" ", asked.getScopes()));
        asked.getAttributes().forEach((name, value) -> texts.put(OTHERS + name, String.valueOf(value)));
        return texts;
    }

    private static OAuth2AuthorizationRequest read(Map<String, String> texts) {
        Map<String, Object> others = new TreeMap<>();
        texts.forEach((name, value) -> {
            if (name.startsWith(OTHERS)) {
                others.put(name.substring(OTHERS.length()), value);
            }
        });
        return OAuth2AuthorizationRequest.authorizationCode()
                .state(texts.getOrDefault(STATE, ""))
                .authorizationUri(texts.getOrDefault(FROM, ""))
                .clientId(texts.getOrDefault(CLIENT, ""))
                .redirectUri(texts.getOrDefault(BACK_TO, ""))
                .scope(texts.getOrDefault(SCOPES, "").split(" "))
                .attributes(attributes -> attributes.putAll(others))
                .build();
    }
}
