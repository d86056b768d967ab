package io.countersign.web.signin;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Puts the stored sessions in the place of the server's own, which die with it. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final String COOKIE = "countersign";

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<StoredSession>> sessionsInATable(StoredSessions sessions) {
        SessionRepositoryFilter<StoredSession> filter = new SessionRepositoryFilter<>(sessions);
        CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(cookie());
        filter.setHttpSessionIdResolver(cookies);
        FilterRegistrationBean<SessionRepositoryFilter<StoredSession>> first = new FilterRegistrationBean<>(filter);
        first.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        first.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return first;
    }

    /** Out of reach of scripts and of other sites' forms; never sent in the clear once it was sent by https. */
    static CookieSerializer cookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseBase64Encoding(false);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
