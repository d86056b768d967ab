package io.countersign.store.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.permission.Contract;
import io.countersign.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    static Stream<Class<?>> everything() {
        return Stream.concat(
                Contract.everythingIn(Contract.COMMANDS).stream(),
                Contract.QUESTIONS.stream().flatMap(WireSerializerTest::recordsIn))
                .distinct();
    }

    private static Stream<Class<?>> recordsIn(Class<?> type) {
        return Stream.concat(
                Stream.of(type).filter(Class::isRecord),
                Arrays.stream(type.getDeclaredClasses()).flatMap(WireSerializerTest::recordsIn));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void it_comes_back_equal(Class<?> type) {
        for (Object value : Samples.of(type)) {
            assertThat(there(value)).isEqualTo(value);
        }
    }

    @Test
    void there_is_everything_to_look_at() {
        assertThat(everything()).hasSizeGreaterThan(300);
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
                sent.getData(), byte[].class, sent.getType().getName(), sent.getType().getRevision()));
    }
}
