package io.countersign.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

/** The query side answers. Who sends a command from there stands in this table, with the reason. */
class SendersTest {

    private static final Map<String, String> SENDERS = Map.of(
            "io.countersign.query.operations.Notes",
            "what became of a rebuild or a retry is known where it is done, and goes on record",
            "io.countersign.query.wiring.OperationsConfiguration",
            "it hands the gateway to the one above");

    @Test
    void nobody_else_on_the_query_side_sends_commands() {
        assertThat(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("io.countersign.query")
                                .stream()
                                .filter(SendersTest::sends)
                                .map(JavaClass::getName)
                                .collect(Collectors.toSet()))
                .isEqualTo(SENDERS.keySet());
    }

    private static boolean sends(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .anyMatch(target ->
                        target.isEquivalentTo(CommandGateway.class) || target.isEquivalentTo(CommandBus.class));
    }
}
