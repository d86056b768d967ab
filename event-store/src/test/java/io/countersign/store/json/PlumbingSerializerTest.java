package io.countersign.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlumbingSerializerTest {

    private final Jackson3Serializer serializer = PlumbingSerializer.create();

    static Stream<TrackingToken> everyToken() {
        TrackingToken plain = GapAwareTrackingToken.newInstance(7, List.of());
        TrackingToken gaps = GapAwareTrackingToken.newInstance(70, List.of(3L, 68L));
        return Stream.of(
                plain,
                gaps,
                ReplayToken.createReplayToken(gaps),
                ReplayToken.createReplayToken(gaps, plain),
                ReplayToken.createReplayToken(gaps, plain, "a view starts again"));
    }

    @ParameterizedTest
    @MethodSource("everyToken")
    void a_position_comes_back_equal(TrackingToken token) {
        SerializedObject<byte[]> stored = serializer.serialize(token, byte[].class);

        assertThat(serializer.<byte[], TrackingToken>deserialize(stored)).isEqualTo(token);
    }

    @Test
    void stored_words_choose_no_class_outside_the_framework() {
        String hostile = "{\"tokenAtReset\":{\"@class\":\"javax.swing.JEditorPane\",\"page\":\"http://localhost\"}}";

        assertThatThrownBy(() -> serializer.deserialize(new SimpleSerializedObject<>(
                        hostile.getBytes(StandardCharsets.UTF_8), byte[].class, ReplayToken.class.getName(), null)))
                .isInstanceOf(RuntimeException.class);
    }
}
