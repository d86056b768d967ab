package io.countersign.standalone.apart;

import io.countersign.web.signin.ScrapeToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** A process without a door says whether it is well, and its figures to whoever has the collector's token. Nothing else. */
@Configuration(proxyBeanMethods = false)
@Import(ScrapeToken.class)
class WatchedByFew {

    @Bean
    SecurityFilterChain watchSecurity(HttpSecurity http, ScrapeToken scraping) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(scraping)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
