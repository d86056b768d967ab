package io.countersign.trial;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** An identity provider on this machine: a real one, with people of its own. It knows nothing of the office. */
@EnableWebSecurity
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class TrialProvider {

    public static final String CLIENT = "countersign";
    public static final String SECRET = "a secret between two programs";

    /** The password of everybody there. */
    public static final String PASSWORD = "a password elsewhere";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** Starts one. It knows people by any name. */
    public static Running start() {
        SpringApplication program = new SpringApplication(TrialProvider.class);
        program.setDefaultProperties(
                Map.of("server.port", 0, "spring.main.banner-mode", "off", "logging.level.root", "warn"));
        return new Running(program.run());
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService everybody() {
        return name -> User.withUsername(name)
                .password("{noop}" + PASSWORD)
                .roles("ADMINISTRATOR")
                .build();
    }

    @Bean
    InMemoryRegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(client("http://localhost:1/nowhere"));
    }

    @Bean
    JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .keyID("trial")
                .build()));
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }

    /** Says what people are called, and claims that everybody is an administrator. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> names() {
        return context -> {
            Authentication person = context.getPrincipal();
            if (person != null) {
                context.getClaims()
                        .claim("preferred_username", person.getName())
                        .claim("roles", "ADMINISTRATOR");
            }
        };
    }

    private static RegisteredClient client(String backTo) {
        return RegisteredClient.withId("1")
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(backTo)
                .scope("openid")
                .scope("profile")
                .build();
    }

    /** An identity provider that runs. */
    public static final class Running implements AutoCloseable {

        private final ConfigurableApplicationContext program;

        private Running(ConfigurableApplicationContext program) {
            this.program = program;
        }

        public String issuer() {
            return "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
        }

        /** Tells it where people who signed in go back to. */
        public void sendsPeopleBackTo(String address) {
            program.getBean(InMemoryRegisteredClientRepository.class).save(client(address));
        }

        /**
         * Signs in there as a browser does that was led there.
         *
         * @return the address it is led back to
         */
        public String signIn(String led, String userName) {
            HttpClient browser =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            String form = location(send(
                    browser,
                    HttpRequest.newBuilder(URI.create(led))
                            .header("Accept", "text/html")
                            .build()));
            Matcher token = TOKEN.matcher(
                    send(browser, HttpRequest.newBuilder(URI.create(form)).build())
                            .body());
            if (!token.find()) {
                throw new IllegalStateException("no form at " + form);
            }
            String fields = "username=" + userName + "&password=" + encoded(PASSWORD) + "&_csrf="
                    + encoded(String.valueOf(token.group(1)));
            String further = location(send(
                    browser,
                    HttpRequest.newBuilder(URI.create(form))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(fields))
                            .build()));
            return location(send(
                    browser,
                    HttpRequest.newBuilder(URI.create(further))
                            .header("Accept", "text/html")
                            .build()));
        }

        @Override
        public void close() {
            program.close();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        private static String location(HttpResponse<String> answer) {
            return answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body()));
        }

        private static HttpResponse<String> send(HttpClient browser, HttpRequest request) {
            try {
                return browser.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
