package io.countersign.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends whoever failed back to the sign-in page, which says that it was wrong, or how long to wait. */
final class FormSignInFailed implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException, ServletException {
        if (!(failed instanceof FormSignIn.TooManyFailures tooMany)) {
            response.sendRedirect(request.getContextPath() + SignInConfiguration.PAGE + "?error");
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, tooMany.seconds());
        request.getRequestDispatcher(SignInConfiguration.PAGE + "?error&wait=" + tooMany.seconds())
                .forward(new AsGet(request), response);
    }

    /** The page is asked for, whatever the form was sent with. */
    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
