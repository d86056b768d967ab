package io.countersign.notary.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** What must be true of every class of the notary. */
final class ArchitectureRules {

    private static final String NOTARY = "io.countersign.notary..";

    static final ArchRule it_needs_java_and_nothing_else = classes()
            .that()
            .resideInAPackage(NOTARY)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify.annotations..", "io.countersign.notary..", ""))
            .because("an auditor reads all of it, and runs it alone");

    static final ArchRule it_reads_no_clock = noClasses()
            .that()
            .resideInAPackage(NOTARY)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("what is true of a bundle today is true of it in ten years");

    static final ArchRule files_and_networks_are_for_the_command_line_alone = noClasses()
            .that()
            .resideInAPackage(NOTARY)
            .and()
            .resideOutsideOfPackages("io.countersign.notary", "io.countersign.notary.commandline..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Files.class, Path.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..")
            .because("checking is a matter of bytes");

    static final ArchRule the_tree_knows_neither_events_nor_keys = noClasses()
            .that()
            .resideInAPackage("io.countersign.notary..tree..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(NOTARY)
                    .and(resideOutsideOfPackages("io.countersign.notary..tree..", "io.countersign.notary.form..")))
            .because("it is the same tree for any log");

    static final ArchRule names_mean_something = noClasses()
            .that()
            .resideInAPackage(NOTARY)
            .should()
            .haveNameMatching(
                    ".*(Manager|Helper|Util|Utils|Impl|Dto|Data|Info|Base|Abstract|Service|Processor)([A-Z$].*)?")
            .because("a name is said to the auditor");

    static final ArchRule packages_do_not_go_in_circles = slices().matching("io.countersign.notary.(**)")
            .should()
            .beFreeOfCycles()
            .because("one must be able to begin reading somewhere");

    private ArchitectureRules() {}
}
