package io.countersign.web.signin;

import io.countersign.web.factor.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads whoever proved who they are to the page they wanted, or first to the page that asks for a code. */
@Component
final class FormSignInDone implements AuthenticationSuccessHandler {

    private final SecondFactors factors;
    private final WhereToGoOn goingOn;

    FormSignInDone(SecondFactors factors, WhereToGoOn goingOn) {
        this.factors = factors;
        this.goingOn = goingOn;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        request.getSession()
                .setAttribute(BrowserFamily.ATTRIBUTE, BrowserFamily.of(request.getHeader(HttpHeaders.USER_AGENT)));
        boolean codeWanted = authentication instanceof SignedInAuthentication proved
                && proved.proof().means() == Means.PASSWORD
                && factors.isOn(proved.proof().person());
        response.sendRedirect(
                codeWanted ? request.getContextPath() + SignInConfiguration.CODE_PAGE : goingOn.takeFrom(request));
    }
}
