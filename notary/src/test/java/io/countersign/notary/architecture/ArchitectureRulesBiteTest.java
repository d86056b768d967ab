package io.countersign.notary.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail protects nothing: each one must catch a class that breaks it. */
class ArchitectureRulesBiteTest {

    private static final JavaClasses VIOLATIONS =
            new ClassFileImporter().importPackages("io.countersign.notary.architecture.violations");

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRule")
    void every_rule_bites(String name, ArchRule rule) {
        assertThat(rule.evaluate(VIOLATIONS).hasViolation()).isTrue();
    }

    static Stream<Arguments> everyRule() {
        return ArchitectureTest.everyRule();
    }
}
