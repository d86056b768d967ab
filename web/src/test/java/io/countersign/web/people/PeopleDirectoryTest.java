package io.countersign.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.PersonId;
import io.countersign.trial.EdgeTrial;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@EdgeTrial
class PeopleDirectoryTest {

    private final PeopleDirectory directory;

    PeopleDirectoryTest(PeopleDirectory directory) {
        this.directory = directory;
    }

    @Test
    void the_same_name_in_the_same_place_is_the_same_person() {
        PersonId person = directory.idOf(PersonKind.PAYER, "D1", "Zhao Yun", null);

        assertThat(directory.idOf(PersonKind.PAYER, "D1", " Zhao Yun ", null)).isEqualTo(person);
        assertThat(directory.idOf(PersonKind.PAYER, "D2", "Zhao Yun", null)).isNotEqualTo(person);
        assertThat(directory.idOf(PersonKind.CONTACT, "D1", "Zhao Yun", null)).isNotEqualTo(person);
    }

    @Test
    void a_telephone_number_that_is_given_replaces_the_one_that_was_known() {
        PersonId person = directory.idOf(PersonKind.CONTACT, "D3", "Wu Lan", "1");
        directory.idOf(PersonKind.CONTACT, "D3", "Wu Lan", "2");
        directory.idOf(PersonKind.CONTACT, "D3", "Wu Lan", null);

        assertThat(directory.find(person)).contains(new PersonEntry(person, "Wu Lan", "2", null));
    }

    @Test
    void a_mail_address_is_noted_and_forgotten_with_the_name() {
        PersonId person = directory.idOf(PersonKind.CONTACT, "D6", "Wu Jing", null);

        directory.noteMail(person, "wu@d6.example");
        assertThat(directory.find(person)).contains(new PersonEntry(person, "Wu Jing", null, "wu@d6.example"));

        directory.erase(person);
        directory.noteMail(person, "again@d6.example");
        assertThat(directory.find(person)).contains(new PersonEntry(person, PersonEntry.ERASED, null, null));
    }

    @Test
    void names_are_known_for_those_who_have_one() {
        PersonId person = directory.idOf(PersonKind.PAYER, "D4", "Sun Li", null);

        assertThat(directory.namesOf(Arrays.asList(person, null, person, new PersonId("nobody"))))
                .isEqualTo(Map.of(person, "Sun Li"));
        assertThat(directory.namesOf(List.of())).isEmpty();
    }

    @Test
    void an_erased_person_has_a_number_and_nothing_else() {
        PersonId person = directory.idOf(PersonKind.CONTACT, "D5", "Qian Wei", "3");

        assertThat(directory.erase(person)).isTrue();
        assertThat(directory.erase(person)).isFalse();

        assertThat(directory.find(person)).contains(new PersonEntry(person, PersonEntry.ERASED, null, null));
        assertThat(directory.namesOf(List.of(person))).isEqualTo(Map.of(person, PersonEntry.ERASED));
        assertThat(directory.idOf(PersonKind.CONTACT, "D5", "Qian Wei", null)).isNotEqualTo(person);
    }

    @Test
    void an_entry_does_not_print_a_name() {
        assertThat(new PersonEntry(new PersonId("p1"), "Li Wei", "4", null)).hasToString("person-p1");
    }
}
