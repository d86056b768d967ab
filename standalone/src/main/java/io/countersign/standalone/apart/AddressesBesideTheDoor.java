package io.countersign.standalone.apart;

import io.countersign.command.carrier.AddressBook;
import io.countersign.web.messages.MailAddresses;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.tables.EdgeTables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Lets those who carry messages look addresses up in the directory of people, which the edge keeps. They reach it only in a
 * PostgreSQL that both share.
 */
@Configuration(proxyBeanMethods = false)
@Import({QuestionsOfItsOwn.class, EdgeTables.class, Numbers.class, PeopleDirectory.class, MailAddresses.class})
class AddressesBesideTheDoor {

    @Bean
    AddressBook addressBook(
            ObjectProvider<MailAddresses> addresses,
            @Value("${countersign.smtp.host:}") String mailServer,
            @Value("${countersign.postgres.url:}") String shared) {
        if (!mailServer.isBlank() && shared.isBlank()) {
            throw new IllegalStateException(
                    "Countersign does not start: mail needs the directory of people, so name the"
                            + " PostgreSQL of the web process in COUNTERSIGN_POSTGRES_URL");
        }
        return message -> addresses.getObject().of(message.person(), message.region(), message.account());
    }
}
