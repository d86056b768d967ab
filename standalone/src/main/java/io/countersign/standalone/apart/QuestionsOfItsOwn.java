package io.countersign.standalone.apart;

import io.countersign.web.sending.Messages;
import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a process without a door asks for its own figures. */
@Configuration(proxyBeanMethods = false)
class QuestionsOfItsOwn {

    @Bean
    Messages messages(
            CommandGateway commands,
            QueryGateway queries,
            Clock clock,
            @Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new Messages(commands, queries, clock, zone);
    }
}
