package io.countersign.store.nodes;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.store.postgres.FreshDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The node whose views no other one could read. */
@ExtendWith(FreshDatabase.class)
class OnlyNodeIT {

    @Test
    void a_second_one_is_refused_as_long_as_the_first_is_there(DataSource database) throws Exception {
        try (OnlyNode first = OnlyNode.on(database)) {
            assertThatThrownBy(() -> OnlyNode.on(database))
                    .as("beside " + first)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("COUNTERSIGN_MONGODB_URI");
        }
        assertThatCode(() -> OnlyNode.on(database).close()).doesNotThrowAnyException();
    }
}
