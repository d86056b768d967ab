package io.countersign.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Lets in whom the identity provider calls by the user name of somebody who was appointed here. From what it says, only that
 * name is looked at; it is not kept.
 */
@Component
final class ProviderSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final IdentityProvider provider;
    private final SignIns signIns;
    private final WhereToGoOn goingOn;

    ProviderSignIn(IdentityProvider provider, SignIns signIns, WhereToGoOn goingOn) {
        this.provider = provider;
        this.signIns = signIns;
        this.goingOn = goingOn;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Optional<SignIn> here =
                userNameIn(authentication).flatMap(signIns::find).filter(signIn -> !signIn.barred());
        if (here.isEmpty()) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            response.sendRedirect(request.getContextPath() + SignInConfiguration.PAGE + "?provider=unknown");
            return;
        }
        request.getSession()
                .setAttribute(BrowserFamily.ATTRIBUTE, BrowserFamily.of(request.getHeader(HttpHeaders.USER_AGENT)));
        SessionProof.replaceBy(Proof.byProvider(here.get().person()), request, response);
        response.sendRedirect(goingOn.takeFrom(request));
    }

    /** Says on the sign-in page that it did not work, and in the log why: in the provider's words, which name nobody. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        LOG.warn("the identity provider did not say who somebody is: {}", codeOf(failed));
        response.sendRedirect(request.getContextPath() + SignInConfiguration.PAGE + "?provider=failed");
    }

    private Optional<String> userNameIn(Authentication authentication) {
        return authentication.getPrincipal() instanceof OAuth2User user
                        && user.getAttribute(provider.claim()) instanceof String name
                        && name.indexOf('\0') < 0
                ? Optional.of(name)
                : Optional.empty();
    }

    private static String codeOf(AuthenticationException failed) {
        return failed instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : failed.getClass().getSimpleName();
    }
}
