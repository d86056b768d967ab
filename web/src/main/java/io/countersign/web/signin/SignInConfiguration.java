package io.countersign.web.signin;

import io.countersign.web.problem.ProblemKind;
import io.countersign.web.problem.ProblemWriter;
import io.countersign.web.problem.Rejected;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who gets in where: the API by header or by a page's session, pages by the sign-in page. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** Where people sign in. */
    static final String PAGE = "/sign-in";

    /** Where they sign out. */
    static final String SIGN_OUT = "/sign-out";

    /** What anybody may read: signed checkpoints and hashes, from which nothing can be told. */
    private static final String[] WITNESSES = {"/checkpoint", "/tile/**"};

    /** What a device may show that hangs on the wall; it asks for the device's token by itself. */
    private static final String WALL = "/wall/performance";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            Passwords passwords,
            AccessTokens tokens,
            Admissions admissions,
            ProblemWriter problems) {
        SessionUnlessHeader contexts = new SessionUnlessHeader();
        return http.securityMatcher("/api", "/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(
                        request -> !HARMLESS.contains(request.getMethod()) && contexts.containsContext(request)))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SignInConfiguration::safe)
                .addFilterBefore(new ApiSignIn(passwords, tokens, problems), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new Admitting(admissions, problems), AnonymousAuthenticationFilter.class)
                .exceptionHandling(denied -> denied.authenticationEntryPoint((request, response, failed) ->
                                problems.write(request, response, ApiSignIn.signInNeeded(request)))
                        .accessDeniedHandler(deniedWithProblem(problems)))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageSecurity(HttpSecurity http, Admissions admissions, ProblemWriter problems) {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(SignInConfiguration::isWorthReturningTo);
        return http.formLogin(
                        form -> form.loginPage(PAGE).defaultSuccessUrl("/").failureHandler(new FormSignInFailed()))
                .logout(out -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl(PAGE + "?logout"))
                .requestCache(saved -> saved.requestCache(cache))
                .headers(SignInConfiguration::safe)
                .addFilterBefore(new Admitting(admissions, problems), AnonymousAuthenticationFilter.class)
                .exceptionHandling(denied -> denied.authenticationEntryPoint(toThePage()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(Assets.MATCHER)
                        .permitAll()
                        .requestMatchers(WITNESSES)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, WALL)
                        .permitAll()
                        .requestMatchers(PAGE, "/error", "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private static void safe(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    private static AccessDeniedHandler deniedWithProblem(ProblemWriter problems) {
        return (request, response, denied) -> problems.write(
                request,
                response,
                denied instanceof CsrfException
                        ? Rejected.of(ProblemKind.CSRF, "Send the page's token in X-CSRF-TOKEN, or sign in by header.")
                        : Rejected.permission());
    }

    /** A page leads to the sign-in page; so does a part of a page, in the way that htmx understands. */
    private static AuthenticationEntryPoint toThePage() {
        LoginUrlAuthenticationEntryPoint redirect = new LoginUrlAuthenticationEntryPoint(PAGE);
        redirect.setFavorRelativeUris(true);
        return (request, response, failed) -> {
            if (request.getHeader("HX-Request") == null) {
                redirect.commence(request, response, failed);
            } else {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                response.setHeader("HX-Redirect", request.getContextPath() + PAGE);
            }
        };
    }

    private static boolean isWorthReturningTo(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && accepted != null
                && accepted.contains("text/html");
    }
}
