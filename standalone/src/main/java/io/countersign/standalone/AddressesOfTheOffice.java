package io.countersign.standalone;

import io.countersign.command.carrier.AddressBook;
import io.countersign.web.messages.MailAddresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets those who carry messages look addresses up in the edge's directory of people. */
@Configuration(proxyBeanMethods = false)
class AddressesOfTheOffice {

    /** Looked up when a message goes out, so that neither side has to be there before the other. */
    @Bean
    AddressBook addressBook(ObjectProvider<MailAddresses> addresses) {
        return message -> addresses.getObject().of(message.person(), message.region(), message.account());
    }
}
