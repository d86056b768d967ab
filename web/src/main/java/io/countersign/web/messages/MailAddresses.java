package io.countersign.web.messages;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.CustomerAccountId;
import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.StaffQuery.ListStaff;
import io.countersign.staff.StaffQuery.StaffMember;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.people.PersonEntry;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up where mail goes: to a person, else to the managers of a region, else to the contact of an account. */
@Component
public final class MailAddresses {

    private static final Sender ITSELF =
            new Sender(new PersonId(MetadataKeys.AUTOMATION + "mail-addresses"), null, "mail-addresses", null);

    private final Messages messages;
    private final PeopleDirectory directory;

    MailAddresses(Messages messages, PeopleDirectory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    /** The addresses; none when nobody's is known. */
    public List<String> of(@Nullable PersonId person, @Nullable Region region, @Nullable CustomerAccountId account) {
        if (person != null) {
            return addressesOf(List.of(person));
        }
        if (region != null) {
            return addressesOf(managersOf(region));
        }
        return account == null ? List.of() : addressesOf(contactOf(account));
    }

    private List<PersonId> managersOf(Region region) {
        return messages.ask(new ListStaff(), ListStaff.Staff.class, ITSELF).members().stream()
                .filter(member -> member.roles().contains(Role.REGIONAL_MANAGER)
                        && member.regions().contains(region))
                .map(StaffMember::person)
                .toList();
    }

    private List<PersonId> contactOf(CustomerAccountId account) {
        return messages.find(new FindAccount(account), Account.class, ITSELF)
                .map(Account::contact)
                .map(List::of)
                .orElse(List.of());
    }

    private List<String> addressesOf(List<PersonId> people) {
        return directory.entriesOf(people).values().stream()
                .map(PersonEntry::mail)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
