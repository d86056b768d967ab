package io.countersign.command.carrier;

import io.countersign.message.MessageEvent.MessageQueued;
import java.util.List;

/** Knows where messages go. Addresses are kept where people can be erased, never in the log. */
@FunctionalInterface
public interface AddressBook {

    /** A book in which nobody stands. */
    AddressBook EMPTY = message -> List.of();

    /** The mail addresses of those whom a message is for; none when nobody's is known. */
    List<String> mailAddressesFor(MessageQueued message);
}
