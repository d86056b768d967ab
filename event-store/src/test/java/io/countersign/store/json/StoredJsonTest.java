package io.countersign.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderEvent.OrderShipped;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StoredJsonTest {

    private final JsonMapper mapper = StoredJson.mapper();

    @Test
    void money_is_its_fields_and_not_its_methods() {
        assertThat(mapper.writeValueAsString(new Money(150, Currency.getInstance("CNY"))))
                .isEqualTo("{\"minorUnits\":150,\"currency\":\"CNY\"}");
    }

    @Test
    void ids_and_prices_are_plain_texts() {
        assertThat(mapper.writeValueAsString(new CustomerAccountId("C001"))).isEqualTo("\"C001\"");
        assertThat(mapper.writeValueAsString(UnitPrice.of("2.5505"))).isEqualTo("\"2.5505\"");
        assertThat(mapper.readValue("\"C001\"", CustomerAccountId.class)).isEqualTo(new CustomerAccountId("C001"));
    }

    @Test
    void what_nobody_knows_is_refused() {
        assertThatThrownBy(() ->
                        mapper.readValue("{\"minorUnits\":150,\"currency\":\"CNY\",\"positive\":true}", Money.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void a_number_that_is_not_there_is_refused_and_not_taken_for_nothing() {
        assertThatThrownBy(() -> mapper.readValue("{\"minorUnits\":null,\"currency\":\"CNY\"}", Money.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> mapper.readValue("{\"currency\":\"CNY\"}", Money.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void an_id_that_is_no_text_is_refused() {
        assertThatThrownBy(() -> mapper.readValue("{\"value\":\"C001\"}", CustomerAccountId.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> mapper.readValue("1", CustomerAccountId.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void stored_words_never_choose_a_class() {
        StoredNameSerializer serializer = StoredNameSerializer.create();
        for (String name : new String[] {OrderShipped.class.getName(), "java.lang.String", "order.unheard-of", ""}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> serializer.deserialize(new SimpleSerializedObject<>(
                            "{}".getBytes(StandardCharsets.UTF_8), byte[].class, name, "1")));
        }
    }

    @Test
    void metadata_comes_back_equal() {
        StoredNameSerializer serializer = StoredNameSerializer.create();
        MetaData metadata = MetaData.from(Map.of("actor", "p-1001", "authority", "[FINANCE] [华东]"));

        SerializedObject<byte[]> stored = serializer.serialize(metadata, byte[].class);

        assertThat(serializer.<byte[], MetaData>deserialize(stored)).isEqualTo(metadata);
    }
}
