package io.countersign.web.signin;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What pages are made of and everybody may see: styles, scripts, pictures. */
final class Assets {

    static final RequestMatcher MATCHER = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/assets/**"),
            PathPatternRequestMatcher.pathPattern("/webjars/**"),
            PathPatternRequestMatcher.pathPattern("/favicon.ico"),
            PathPatternRequestMatcher.pathPattern("/favicon.svg"));

    private Assets() {}
}
