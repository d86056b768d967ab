package io.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;

/** What the contract obeys. */
final class ArchitectureRules {

    private static final DescribedPredicate<JavaClass> SEALED_LIST = describe(
            "lists of commands, events or questions",
            type -> type.isInterface() && isOneOfTheLists(type.getSimpleName()));

    static final ArchRule the_contract_knows_no_framework = classes()
            .should()
            .onlyDependOnClassesThat(describe(
                    "are of Java, of the contract, of jspecify, or one of two annotations",
                    ArchitectureRules::mayBeKnownToTheContract))
            .because("the contract outlives frameworks");

    static final ArchRule commands_events_and_questions_are_records_in_a_sealed_list = classes()
            .that(SEALED_LIST)
            .should(beSealedListsOfRecords())
            .because("the compiler and the tests must know all of them");

    static final ArchRule every_event_has_a_revision = classes()
            .that(describe("are events", ArchitectureRules::isEvent))
            .should()
            .beAnnotatedWith("org.axonframework.serialization.Revision")
            .because("what is stored says in which form");

    static final ArchRule no_field_is_a_floating_number_an_old_date_or_an_array = noFields()
            .should()
            .haveRawType(describe("floating, dated without a zone, or an array", ArchitectureRules::isNoValue))
            .because("equal things are equal bytes");

    static final ArchRule every_field_is_final =
            fields().should().beFinal().because("a message that was sent does not change");

    static final ArchRule values_know_nothing_of_the_business = noClasses()
            .that()
            .resideInAnyPackage("..money..", "..identity..", "..refusal..", "..metadata..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..account..", "..order..", "..remittance..", "..receivables..", "..staff..", "..permission..")
            .because("the business stands on values and not the other way round");

    static final ArchRule the_contract_reads_no_clock_and_draws_no_lots =
            EverywhereRules.noClockAndNoLotsIn("io.countersign..");

    private ArchitectureRules() {}

    private static boolean isOneOfTheLists(String name) {
        return name.endsWith("Command") || name.endsWith("Event") || name.endsWith("Query");
    }

    private static boolean isEvent(JavaClass type) {
        return !type.isInterface()
                && type.getRawInterfaces().stream()
                        .anyMatch(list -> list.getSimpleName().endsWith("Event"));
    }

    private static boolean mayBeKnownToTheContract(JavaClass type) {
        return type.getPackageName().startsWith("java.")
                || type.getPackageName().startsWith("io.countersign")
                || type.getPackageName().equals("org.jspecify.annotations")
                || type.getName().equals("org.axonframework.serialization.Revision")
                || type.getName().equals("org.axonframework.modelling.command.TargetAggregateIdentifier")
                || type.isPrimitive()
                || type.isArray();
    }

    private static boolean isNoValue(JavaClass type) {
        return type.isArray() && !type.getComponentType().isEnum()
                || type.isEquivalentTo(double.class)
                || type.isEquivalentTo(float.class)
                || type.isEquivalentTo(Double.class)
                || type.isEquivalentTo(Float.class)
                || type.isAssignableTo(Date.class)
                || type.isAssignableTo(Calendar.class)
                || type.getName().equals("java.time.LocalDateTime");
    }

    private static ArchCondition<JavaClass> beSealedListsOfRecords() {
        return new ArchCondition<>("be sealed and list nothing but records") {
            @Override
            public void check(JavaClass list, ConditionEvents events) {
                Class<?> type = list.reflect();
                boolean onlyRecords = type.isSealed()
                        && Arrays.stream(type.getPermittedSubclasses()).allMatch(Class::isRecord);
                if (!onlyRecords) {
                    events.add(SimpleConditionEvent.violated(list, list.getName() + " is no sealed list of records"));
                }
            }
        };
    }
}
