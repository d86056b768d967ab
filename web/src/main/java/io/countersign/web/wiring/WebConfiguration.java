package io.countersign.web.wiring;

import io.countersign.web.sending.Messages;
import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The edge: everything in this module, given the two gateways, a data source and a clock. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("io.countersign.web")
@PropertySource("classpath:countersign-web.properties")
public class WebConfiguration {

    @Bean
    ZoneId companyTimeZone(@Value("${countersign.time-zone:Asia/Shanghai}") String zone) {
        return ZoneId.of(zone);
    }

    @Bean
    Messages messages(CommandGateway commands, QueryGateway queries, Clock clock, ZoneId companyTimeZone) {
        return new Messages(commands, queries, clock, companyTimeZone);
    }
}
