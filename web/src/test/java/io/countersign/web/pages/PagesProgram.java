package io.countersign.web.pages;

import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.web.endpoint.Endpoints;
import io.countersign.web.exports.Exports;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.sending.Messages;
import io.countersign.web.signin.Doors;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The pages by themselves: a real server, made-up answers, and everybody signed in as the same person. To be looked at in
 * a browser by running {@link #main}. What looks things up in tables of the edge is tried with the whole edge.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
@Import(Endpoints.class)
@ComponentScan(
        value = "io.countersign.web.pages",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.countersign\\.web\\.pages\\.(saved|palette)\\..*"))
final class PagesProgram {

    /** Whoever sends this header is not signed in. */
    static final String NOBODY = "X-Nobody";

    /** Whoever sends this header has another role. */
    static final String ROLE = "X-Role";

    static final String RIGHT_PASSWORD = "the right one";
    static final SignedIn WHO = new SignedIn(
            new PersonId("p-zhang"), "finance", "张伟 Zhang", Set.of(Role.FINANCE), List.of(new Region("华东")));

    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:";

    /** The port, and how many customers there are. */
    public static void main(String[] arguments) {
        String port = arguments.length > 0 ? arguments[0] : "8099";
        String customers = arguments.length > 1 ? arguments[1] : "300";
        start(Integer.parseInt(port), Integer.parseInt(customers));
    }

    static ConfigurableApplicationContext start(int port, int customers) {
        SpringApplication program = new SpringApplication(PagesProgram.class);
        program.setDefaultProperties(Map.of(
                "server.port",
                port,
                "test.customers",
                customers,
                "server.compression.enabled",
                true,
                "spring.main.banner-mode",
                "off",
                "logging.level.root",
                "warn"));
        program.addInitializers(context -> context.getBeanFactory()
                .registerSingleton("realEndpoints", RealEndpoints.registeredIn(context.getBeanFactory())));
        ConfigurableApplicationContext running = program.run();
        running.getBean(RealEndpoints.class).ask(running.getBean(Messages.class));
        return running;
    }

    @Bean
    static CannedOffice office(@Value("${test.customers}") int customers) {
        return new CannedOffice(customers);
    }

    @Bean
    static CannedOperations operations() {
        return new CannedOperations();
    }

    @Bean
    static CannedSeal seal() {
        return new CannedSeal();
    }

    @Bean
    static CannedDesk desk() {
        return new CannedDesk();
    }

    @Bean
    static Messages messages(
            CannedOffice office,
            CannedOperations operations,
            CannedSeal seal,
            CannedDesk desk,
            ZoneId companyTimeZone) {
        QueryBus queries = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(office).subscribe(queries);
        new AnnotationQueryHandlerAdapter<>(operations).subscribe(queries);
        new AnnotationQueryHandlerAdapter<>(seal).subscribe(queries);
        new AnnotationQueryHandlerAdapter<>(new CannedAudit()).subscribe(queries);
        new AnnotationQueryHandlerAdapter<>(desk).subscribe(queries);
        CommandBus commands = SimpleCommandBus.builder().build();
        new AnnotationCommandHandlerAdapter<>(operations).subscribe(commands);
        new AnnotationCommandHandlerAdapter<>(seal).subscribe(commands);
        return new Messages(
                DefaultCommandGateway.builder().commandBus(commands).build(),
                DefaultQueryGateway.builder().queryBus(queries).build(),
                Clock.systemUTC(),
                companyTimeZone);
    }

    @Bean
    static Exports exports(Messages messages) {
        return new Exports(messages, new Numbers(Clock.systemUTC()));
    }

    @Bean
    static ZoneId companyTimeZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Bean
    static Names names() {
        return people -> CannedAccounts.NAMES;
    }

    @Bean
    static Contacts contacts() {
        return people -> Map.of(CannedAccounts.GRAY, "+86 21 5555 0100");
    }

    @Bean
    static PasswordChoice passwords() {
        return (who, current, chosen) -> !current.equals(RIGHT_PASSWORD)
                ? PasswordChoice.Outcome.CURRENT_IS_WRONG
                : chosen.length() < 12 ? PasswordChoice.Outcome.TOO_WEAK : PasswordChoice.Outcome.CHOSEN;
    }

    @Bean
    static Doors doors() {
        return new Doors(true, null);
    }

    @Bean
    static CannedTokens tokens() {
        return new CannedTokens();
    }

    @Bean
    static CannedDoor door() {
        return new CannedDoor();
    }

    @Bean
    static WebMvcConfigurer principalInMvc() {
        return new WebMvcConfigurer() {

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AuthenticationPrincipalArgumentResolver());
            }
        };
    }

    private static SignedIn who(@Nullable String role) {
        return role == null
                ? WHO
                : new SignedIn(WHO.person(), role, WHO.displayName(), Set.of(Role.valueOf(role)), WHO.regions());
    }

    @Bean
    static Filter everybodyIsTheSamePerson() {
        return (request, response, chain) -> {
            ((HttpServletResponse) response).setHeader("Content-Security-Policy", POLICY);
            if (((HttpServletRequest) request).getHeader(NOBODY) == null
                    && !"/sign-in".equals(((HttpServletRequest) request).getRequestURI())) {
                SecurityContextHolder.getContext()
                        .setAuthentication(new TestingAuthenticationToken(
                                who(((HttpServletRequest) request).getHeader(ROLE)), null));
            }
            try {
                chain.doFilter(request, response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }
}
