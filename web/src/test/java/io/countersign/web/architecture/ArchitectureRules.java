package io.countersign.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What must be true of every class of the edge. */
final class ArchitectureRules {

    private static final String EDGE = "io.countersign.web..";

    static final ArchRule the_edge_does_not_know_how_either_side_works = noClasses()
            .that()
            .resideInAPackage(EDGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.countersign.command..", "io.countersign.query..", "io.countersign.store..")
            .because("it speaks to both sides in messages only");

    static final ArchRule messages_are_the_only_door = noClasses()
            .that()
            .resideInAPackage(EDGE)
            .and()
            .resideOutsideOfPackages("io.countersign.web.sending..", "io.countersign.web.wiring..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(CommandGateway.class, QueryGateway.class, CommandBus.class, QueryBus.class)
            .because("who acts, when and for which request is written in one place");

    static final ArchRule clocks_are_given = noClasses()
            .that()
            .resideInAPackage(EDGE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("what a test cannot set, it cannot try");

    static final ArchRule parts_are_given_to_constructors = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(EDGE)
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("what is written is what runs");

    static final ArchRule names_mean_something = noClasses()
            .that()
            .resideInAPackage(EDGE)
            .should()
            .haveNameMatching(
                    ".*(Manager|Helper|Util|Utils|Impl|Dto|Data|Info|Base|Abstract|Service|Processor)([A-Z$].*)?")
            .because("a name is said to the customer");

    static final ArchRule packages_do_not_go_in_circles = slices().matching("io.countersign.web.(**)")
            .should()
            .beFreeOfCycles()
            .because("a circle is one package that says it is two");

    private ArchitectureRules() {}
}
