package io.countersign.command.process;

import io.countersign.store.processing.StreamingGroup;
import java.time.ZoneId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every process there is. */
@Configuration(proxyBeanMethods = false)
public class ProcessConfiguration {

    private static final int BATCH = 100;

    @Bean
    StreamingGroup reactionsGroup() {
        return new StreamingGroup(Reactions.GROUP, BATCH);
    }

    @Bean
    Reactions reactions(CommandGateway commands, @Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new Reactions(commands, zone);
    }

    @Bean
    WhenOrderPlacedThenAskForCover whenOrderPlacedThenAskForCover(Reactions reactions) {
        return new WhenOrderPlacedThenAskForCover(reactions);
    }

    @Bean
    WhenOutboundSlipIssuedThenAuthoriseShipment whenOutboundSlipIssuedThenAuthoriseShipment(Reactions reactions) {
        return new WhenOutboundSlipIssuedThenAuthoriseShipment(reactions);
    }

    @Bean
    WhenOrderInvoicedThenChargeAccount whenOrderInvoicedThenChargeAccount(Reactions reactions) {
        return new WhenOrderInvoicedThenChargeAccount(reactions);
    }
}
