package io.countersign.store.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.permission.Contract;
import io.countersign.refusal.Refusal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the contract knows crosses from one process to another and is the same there. */
class WireSerializerTest {

    private final WireSerializer wire = WireSerializer.create();

    static Stream<Class<?>> everything() throws IOException, URISyntaxException {
        Path contract = Path.of(Contract.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(contract)) {
            return recordsUnder(contract);
        }
        try (FileSystem jar = FileSystems.newFileSystem(contract)) {
            return recordsUnder(jar.getPath("/"));
        }
    }

    private static Stream<Class<?>> recordsUnder(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Class<?>> records = new ArrayList<>();
            for (String name : files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.startsWith("io/countersign/") && file.endsWith(".class"))
                    .filter(file -> !file.contains("package-info"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .sorted()
                    .toList()) {
                Class<?> type = Class.forName(name);
                if (type.isRecord()) {
                    records.add(type);
                }
            }
            return records.stream();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void it_comes_back_equal(Class<?> type) {
        for (Object value : Samples.of(type)) {
            assertThat(there(value)).isEqualTo(value);
        }
    }

    @Test
    void every_command_and_question_is_looked_at() throws Exception {
        assertThat(everything())
                .containsAll(Contract.everythingIn(Contract.COMMANDS))
                .containsAll(Contract.everythingIn(Contract.QUESTIONS));
    }

    @Test
    void a_failure_crosses_with_its_rules() {
        Failure failure = new Failure(
                Failure.Kind.REFUSED,
                "Shipping an order",
                List.of(new Refusal("ORD-4", "Nobody countersigns an order they placed themselves.", "order-1/3")));

        assertThat(there(failure)).isEqualTo(failure);
    }

    @Test
    void nothing_but_the_contract_is_made_of_what_somebody_sends() {
        Object read = wire.deserialize(new SimpleSerializedObject<>(
                "{}".getBytes(StandardCharsets.UTF_8), byte[].class, "javax.naming.InitialContext", null));

        assertThat(read).isInstanceOf(UnknownSerializedType.class);
    }

    private Object there(Object value) {
        SerializedObject<byte[]> sent = wire.serialize(value, byte[].class);
        return wire.deserialize(new SimpleSerializedObject<>(
                sent.getData(),
                byte[].class,
                sent.getType().getName(),
                sent.getType().getRevision()));
    }
}
