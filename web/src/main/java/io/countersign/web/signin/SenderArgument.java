package io.countersign.web.signin;

import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.RequestNumber;
import io.countersign.web.sending.Messages.Sender;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller who sends the request. The actor comes from the sign-in, never from anything the request says. */
public final class SenderArgument implements HandlerMethodArgumentResolver {

    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sender.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest asked,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = asked.getNativeRequest(HttpServletRequest.class);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (request == null || authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            throw Rejected.permission();
        }
        Long version = parameter.hasParameterAnnotation(IfMatch.class) ? expectedVersion(request) : null;
        return new Sender(who.person(), null, numberOf(request), version);
    }

    private static String numberOf(HttpServletRequest request) {
        String key = request.getHeader(Api.IDEMPOTENCY_KEY);
        return key != null && request.getMethod().equals("POST") ? key : RequestNumber.of(request);
    }

    private static @Nullable Long expectedVersion(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw Rejected.shape(HttpHeaders.IF_MATCH, "is one ETag as it was read, such as \"3\"");
        }
        return Long.valueOf(version.group(1));
    }
}
