package io.countersign.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.refusal.NotReached;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "57P01", "57P02", "57P03", "58030"})
    void a_store_that_cannot_be_used_is_away_however_deep_that_is_said(String state) {
        SQLException said = new SQLException("could not extend file", state);

        assertThat(StoreAway.isSaidBy(said)).isTrue();
        assertThat(StoreAway.isBehind(new IllegalStateException(new RuntimeException(said))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001", "40001", ""})
    void what_is_wrong_with_a_statement_is_no_store_that_is_away(String state) {
        assertThat(StoreAway.isBehind(new SQLException("x", state))).isFalse();
        assertThat(StoreAway.isBehind(new SQLException("x"))).isFalse();
        assertThat(StoreAway.isBehind(new IllegalStateException("x"))).isFalse();
    }

    @Test
    void whoever_cannot_be_reached_is_away_and_so_is_who_has_no_connection_left() {
        assertThat(StoreAway.isBehind(new NotReached("away"))).isTrue();
        assertThat(StoreAway.isBehind(new RuntimeException(new SQLTransientConnectionException("none left"))))
                .isTrue();
    }
}
