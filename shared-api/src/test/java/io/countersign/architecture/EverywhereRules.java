package io.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Rules that hold in every module. Each is a constant, so that its proof can find it. */
public final class EverywhereRules {

    private static final List<String> FORBIDDEN_WORDS = List.of(
            "Manager", "Helper", "Util", "Impl", "Dto", "Data", "Info", "Base", "Abstract", "Processor", "Service");

    /** Names are words one can say to a customer. */
    public static final ArchRule no_class_has_a_forbidden_word_in_its_name =
            classes().should(haveNoneOf(FORBIDDEN_WORDS)).because("such a word says that no better one was looked for");

    /** What is written is what runs. */
    public static final ArchRule no_field_is_injected = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .because("a constructor says what a class needs");

    /** No rounding surprises, anywhere. */
    public static final ArchRule no_old_dates_and_no_home_made_logging = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar|Vector|Hashtable)")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("there is one kind of moment, one kind of day and one log");

    private EverywhereRules() {}

    /** All rules of a class of rules, by reflection, so that none can be left out. */
    public static Stream<ArchRule> everyRuleOf(Class<?> rules) {
        return Arrays.stream(rules.getDeclaredFields())
                .filter(field ->
                        Modifier.isStatic(field.getModifiers()) && ArchRule.class.isAssignableFrom(field.getType()))
                .map(field -> named(rules, field));
    }

    /** No package below these needs, in a round about way, itself. */
    public static ArchRule noCyclesIn(String slices) {
        return SlicesRuleDefinition.slices()
                .matching(slices)
                .should()
                .beFreeOfCycles()
                .because("one must be able to begin reading somewhere");
    }

    /** Nothing in these packages reads the time or draws lots. */
    public static ArchRule noClockAndNoLotsIn(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .accessTargetWhere(describe("the target reads a clock or draws lots", EverywhereRules::isByChance))
                .because("the same history must give the same answer every time");
    }

    private static boolean isByChance(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        return owner.getPackageName().equals("java.time")
                        && Set.of("now", "instant", "millis").contains(name)
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(System.class)
                        && Set.of("currentTimeMillis", "nanoTime").contains(name)
                || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                || owner.isEquivalentTo(Math.class) && name.equals("random")
                || owner.isAssignableTo(RandomGenerator.class);
    }

    private static ArchRule named(Class<?> rules, java.lang.reflect.Field field) {
        try {
            field.setAccessible(true);
            return ((ArchRule) field.get(null)).as(field.getName().replace('_', ' '));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(rules.getName() + "." + field.getName() + " cannot be read", e);
        }
    }

    private static ArchCondition<JavaClass> haveNoneOf(List<String> words) {
        return new ArchCondition<>("have none of the words " + words + " in their names") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String word : words) {
                    if (saysWord(type.getSimpleName(), word)) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " says " + word));
                    }
                }
            }
        };
    }

    private static boolean saysWord(String name, String word) {
        return Arrays.asList(name.split("(?=[A-Z])")).contains(word);
    }
}
