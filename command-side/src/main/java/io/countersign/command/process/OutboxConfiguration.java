package io.countersign.command.process;

import io.countersign.command.carrier.AddressBook;
import io.countersign.command.carrier.Carrier;
import io.countersign.command.carrier.LogCarrier;
import io.countersign.command.carrier.MailCarrier;
import io.countersign.command.carrier.MailCarrier.MailServer;
import io.countersign.command.process.HandToCarrierAgain.Patience;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.processing.StreamingGroup;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What handing messages over needs: carriers, somewhere to look addresses up, and patience. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    /** One at a time: what was handed over is noted before the next one is. */
    private static final int BATCH = 1;

    private static final Duration SOON_AFTER_START = Duration.ofSeconds(10);

    @Bean
    StreamingGroup messagesGroup() {
        return new StreamingGroup(Outbox.GROUP, BATCH);
    }

    @Bean
    Outbox outbox(
            EventStore events,
            Reactions reactions,
            ObjectProvider<AddressBook> addresses,
            @Value("${countersign.smtp.host:}") String host,
            @Value("${countersign.smtp.port:587}") int port,
            @Value("${countersign.smtp.user:}") String user,
            @Value("${countersign.smtp.password:}") String password,
            @Value("${countersign.smtp.from:}") String from) {
        Carrier log = new LogCarrier();
        if (host.isBlank()) {
            return new Outbox(events, List.of(log), reactions);
        }
        if (from.isBlank()) {
            throw new IllegalStateException("a mail server is named, but not the address that mail comes from");
        }
        AddressBook book = addresses.getIfAvailable(() -> AddressBook.EMPTY);
        Carrier mail = new MailCarrier(new MailServer(host, port, user, password, from), book);
        return new Outbox(events, List.of(mail, log), reactions);
    }

    @Bean
    HandToCarrierAgain handToCarrierAgain(
            EventLog log,
            EventReading reading,
            Outbox outbox,
            @Value("${countersign.messages.attempts-max:5}") int attemptsMax,
            @Value("${countersign.messages.pause:PT5M}") Duration pause) {
        return new HandToCarrierAgain(log, reading, outbox, new Patience(attemptsMax, SOON_AFTER_START, pause));
    }
}
