package io.countersign.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesBiteTest {

    private static final JavaClasses VIOLATIONS =
            new ClassFileImporter().importPackages("io.countersign.architecture.violations");

    static Stream<ArchRule> everyRule() {
        return ArchitectureTest.everyRule();
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void the_rule_catches_its_violation(ArchRule rule) {
        assertThat(rule.evaluate(VIOLATIONS).hasViolation()).isTrue();
    }

    @Test
    void a_cycle_of_packages_is_caught() {
        ArchRule rule = EverywhereRules.noCyclesIn("io.countersign.architecture.violations.(*)..");

        assertThat(rule.evaluate(VIOLATIONS).hasViolation()).isTrue();
    }
}
