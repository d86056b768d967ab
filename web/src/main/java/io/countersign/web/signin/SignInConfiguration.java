package io.countersign.web.signin;

import io.countersign.operation.ViewQuery.ListViews;
import io.countersign.permission.Permissions;
import io.countersign.web.factor.DoorClock;
import io.countersign.web.factor.KeyOfSecrets;
import io.countersign.web.problem.ProblemKind;
import io.countersign.web.problem.ProblemWriter;
import io.countersign.web.problem.Rejected;
import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in where: the API by header or by a page's session, pages by the sign-in page. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** Where people sign in. */
    static final String PAGE = "/sign-in";

    /** Where they give a code of their second factor. */
    static final String CODE_PAGE = PAGE + "/code";

    /** Where the identity provider sends them back to. */
    static final String FROM_PROVIDER = PAGE + "/from/provider";

    /** Where they sign out. */
    static final String SIGN_OUT = "/sign-out";

    /** What anybody may read: signed checkpoints and hashes, from which nothing can be told. */
    private static final String[] WITNESSES = {"/checkpoint", "/tile/**"};

    /** What a device may show that hangs on the wall; it asks for the device's token by itself. */
    private static final String WALL = "/wall/performance";

    /** How the interface is described. */
    private static final String[] DESCRIPTIONS = {"/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"};

    /** What the program says of itself. */
    private static final String[] WATCH = {"/actuator", "/actuator/**"};

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** The key by which second factors are locked: given, or in a file of its own. */
    @Bean
    KeyOfSecrets keyOfSecrets(
            @Value("${countersign.sign-in.key}") String given, @Value("${countersign.sign-in.key-file}") Path file) {
        return given.isBlank() ? KeyOfSecrets.in(file) : KeyOfSecrets.read(given);
    }

    @Bean
    DoorClock doorClock() {
        return Clock.systemUTC()::instant;
    }

    /**
     * Programs name themselves in a header, browsers by their session; whoever is refused is told why in a problem.
     *
     * <p>Anybody may read how the interface is described, and ask whether the program is well. What else it says of itself
     * is for those who may ask how the views are; its figures also for whoever shows the token of the collector, without
     * being anybody and without a look at a store.
     */
    @Bean
    @Order(1)
    SecurityFilterChain programSecurity(
            HttpSecurity http,
            Passwords passwords,
            AccessTokens tokens,
            ScrapeToken scraping,
            Admissions admissions,
            Doors doors,
            ProblemWriter problems) {
        SessionUnlessHeader contexts = new SessionUnlessHeader();
        return http.securityMatchers(paths -> paths.requestMatchers("/api", "/api/**")
                        .requestMatchers(DESCRIPTIONS)
                        .requestMatchers(WATCH))
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(
                        request -> !HARMLESS.contains(request.getMethod()) && contexts.containsContext(request)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER)
                        .sessionFixation(fixation -> fixation.none())) // nobody signs in here: a session stays as it is
                .requestCache(RequestCacheConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SignInConfiguration::safe)
                .addFilterBefore(
                        new ApiSignIn(passwords, tokens, scraping, doors, problems),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(new Admitting(admissions, doors, problems), AnonymousAuthenticationFilter.class)
                .exceptionHandling(denied -> denied.authenticationEntryPoint((request, response, failed) ->
                                problems.write(request, response, ApiSignIn.signInNeeded(request, doors)))
                        .accessDeniedHandler(deniedWithProblem(problems)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(DESCRIPTIONS)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(scraping)
                        .permitAll()
                        .requestMatchers(WATCH)
                        .access((authentication, request) -> new AuthorizationDecision(mayWatch(authentication.get())))
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private static boolean mayWatch(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn who
                && Permissions.mayAsk(who.roles(), ListViews.class);
    }

    @Bean
    Doors doors(IdentityProvider provider) {
        return provider.doors();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            Admissions admissions,
            ProblemWriter problems,
            FormSignInDone done,
            WhereToGoOn goingOn,
            IdentityProvider provider,
            ProviderSignIn byProvider) {
        if (provider.doors().builtIn()) {
            http.formLogin(form -> form.loginPage(PAGE).successHandler(done).failureHandler(new FormSignInFailed()));
        }
        if (provider.isThere()) {
            http.oauth2Login(login -> login.loginPage(PAGE)
                    .clientRegistrationRepository(provider)
                    .authorizedClientRepository(new NoTokensKept())
                    .authorizationEndpoint(asking ->
                            asking.baseUri(PAGE + "/with").authorizationRequestRepository(new ProviderRequests()))
                    .redirectionEndpoint(answer -> answer.baseUri(FROM_PROVIDER))
                    .successHandler(byProvider)
                    .failureHandler(byProvider)
                    .withObjectPostProcessor(leadingBackWhenAway(byProvider)));
        }
        return http.logout(out -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl(PAGE + "?logout"))
                .requestCache(saved -> saved.requestCache(goingOn))
                .headers(SignInConfiguration::safe)
                .addFilterBefore(
                        new Admitting(admissions, provider.doors(), problems), AnonymousAuthenticationFilter.class)
                .exceptionHandling(denied -> denied.authenticationEntryPoint(toThePage()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(Assets.MATCHER)
                        .permitAll()
                        .requestMatchers(WITNESSES)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, WALL)
                        .permitAll()
                        .requestMatchers(PAGE, CODE_PAGE, "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** While the identity provider cannot be reached, the sign-in page says so. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> leadingBackWhenAway(
            ProviderSignIn byProvider) {
        return new ObjectPostProcessor<>() {

            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(byProvider);
                return filter;
            }
        };
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
}
