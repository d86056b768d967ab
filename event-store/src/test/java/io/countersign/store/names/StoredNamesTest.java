package io.countersign.store.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.permission.Contract;
import io.countersign.staff.StaffEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoredNamesTest {

    @Test
    void every_event_there_is_has_a_stored_name_and_nothing_else_has() {
        Set<Class<?>> events = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.countersign")
                        .stream()
                        .filter(found ->
                                found.isInterface() && found.getSimpleName().endsWith("Event"))
                        .map(JavaClass::reflect)
                        .filter(Class::isSealed)
                        .flatMap(list -> Arrays.stream(list.getPermittedSubclasses()))
                        .collect(Collectors.toSet());

        assertThat(events).hasSizeGreaterThan(20);
        assertThat(StoredNames.EVENTS.values()).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void a_stored_name_begins_with_the_aggregate_and_has_no_capital_letters() {
        assertThat(StoredNames.EVENTS)
                .allSatisfy((name, event) -> assertThat(name)
                        .matches("[a-z]+\\.[a-z]+(-[a-z]+)*")
                        .startsWith(event.getDeclaringClass()
                                        .getSimpleName()
                                        .replace("Event", "")
                                        .toLowerCase(java.util.Locale.ROOT)
                                + "."));
    }

    @Test
    void an_event_knows_its_name_and_its_revision() {
        assertThat(StoredNames.nameOf(InvoiceCharged.class)).isEqualTo("account.invoice-charged");
        assertThat(StoredNames.currentRevision(InvoiceCharged.class)).isEqualTo("1");
    }

    @Test
    void what_is_no_event_has_neither() {
        assertThat(StoredNames.nameOf(String.class)).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> StoredNames.currentRevision(String.class));
    }

    @Test
    void the_names_of_a_kind_are_those_of_its_events_and_no_others() {
        assertThat(StoredNames.namesOf(StaffEvent.class))
                .containsExactlyInAnyOrder(
                        "staff.appointed",
                        "staff.authority-changed",
                        "staff.dismissed",
                        "staff.department-assigned",
                        "staff.sign-in-reset",
                        "staff.authority-delegated",
                        "staff.delegation-ended");
        assertThat(StoredNames.namesOf(Contract.EVENTS.toArray(Class<?>[]::new)))
                .isEqualTo(StoredNames.EVENTS.keySet());
    }
}
