package io.countersign.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses CONTRACT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.countersign");

    static Stream<ArchRule> everyRule() {
        return Stream.concat(
                EverywhereRules.everyRuleOf(ArchitectureRules.class),
                EverywhereRules.everyRuleOf(EverywhereRules.class));
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void the_contract_obeys(ArchRule rule) {
        rule.check(CONTRACT);
    }
}
