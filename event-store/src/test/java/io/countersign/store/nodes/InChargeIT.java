package io.countersign.store.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.store.postgres.FreshDatabase;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes of which one is in charge. */
@ExtendWith(FreshDatabase.class)
class InChargeIT {

    private static final int WAIT_SECONDS_MAX = 60;

    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();

    @Test
    void one_is_in_charge_and_another_when_it_stops(DataSource database) throws Exception {
        Node one = new Node(database, "one", Charge.amongSeveral());
        one.inCharge.start();
        assertThat(next()).isEqualTo("one began");
        Node other = new Node(database, "other", Charge.amongSeveral());
        other.inCharge.start();
        assertThat(one.charge.isHere()).isTrue();
        assertThat(other.charge.isHere()).isFalse();

        one.inCharge.stop();
        assertThat(next()).isEqualTo("one ended");
        assertThat(one.charge.isHere()).isFalse();
        assertThat(next()).isEqualTo("other began");
        assertThat(other.charge.isHere()).isTrue();
        other.inCharge.stop();
    }

    @Test
    void one_that_another_has_followed_ends_its_duties(DataSource database) throws Exception {
        Node one = new Node(database, "one", Charge.amongSeveral());
        one.inCharge.start();
        assertThat(next()).isEqualTo("one began");

        JdbcClient.create(database)
                .sql("update node_in_charge set node = 'other', until = now() + interval '1 day'")
                .update();
        assertThat(next()).isEqualTo("one ended");
        assertThat(one.charge.isHere()).isFalse();
        one.inCharge.stop();
        assertThat(happened).isEmpty();
    }

    @Test
    void the_only_one_is_in_charge_at_once_and_asks_nobody(DataSource database) throws Exception {
        Node one = new Node(database, "one", Charge.ofTheOnlyOne());
        one.inCharge.start();
        assertThat(happened).containsExactly("one began");
        assertThat(one.charge.isHere()).isTrue();
        one.inCharge.stop();
        assertThat(happened).containsExactly("one began", "one ended");
    }

    @Test
    void claims_of_whoever_was_in_charge_before_are_taken(DataSource database) throws Exception {
        JdbcClient.create(database)
                .sql("insert into processor_position (processor, segment, owner) values ('views', 0, 'killed')")
                .update();
        Node one = new Node(database, "one", Charge.amongSeveral());
        one.inCharge.start();
        assertThat(next()).isEqualTo("one began");
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from processor_position where owner is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        one.inCharge.stop();
    }

    private String next() throws InterruptedException {
        return String.valueOf(happened.poll(WAIT_SECONDS_MAX, TimeUnit.SECONDS));
    }

    private final class Node {

        private final Charge charge;
        private final InCharge inCharge;

        Node(DataSource database, String name, Charge charge) {
            this.charge = charge;
            this.inCharge = new InCharge(charge, database, name, List.of(new Duty() {
                @Override
                public void start() {
                    happened.add(name + " began");
                }

                @Override
                public void stop() {
                    happened.add(name + " ended");
                }
            }));
        }
    }
}
