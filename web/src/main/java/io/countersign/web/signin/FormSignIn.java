package io.countersign.web.signin;

import io.countersign.web.problem.Rejected;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks what somebody typed into the sign-in page. */
@Component
final class FormSignIn implements AuthenticationProvider {

    private final Passwords passwords;

    FormSignIn(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication typed) throws AuthenticationException {
        String address = typed.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "somewhere";
        String userName = typed.getName();
        if (userName.indexOf('\0') >= 0 || !(typed.getCredentials() instanceof String password)) {
            throw new BadCredentialsException("not right");
        }
        try {
            return passwords
                    .prove(userName, password, address)
                    .map(SignedInAuthentication::proved)
                    .orElseThrow(() -> new BadCredentialsException("not right"));
        } catch (Rejected e) {
            throw new TooManyFailures(e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Somebody has to wait before they may try again. */
    static final class TooManyFailures extends AuthenticationException {

        private final Rejected rejected;

        TooManyFailures(Rejected rejected) {
            super("too many failures");
            this.rejected = rejected;
        }

        /** How long, in seconds. */
        String seconds() {
            return rejected.headers().getOrDefault("Retry-After", "1");
        }
    }
}
