package io.countersign.store.nodes;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to be in charge, for a few seconds at a time, in one row that all nodes share. By the clock of the database:
 * those of the nodes may differ.
 */
final class LeaseInRow implements Lease {

    private final JdbcClient database;
    private final String node;
    private final Duration term;

    /**
     * @param node the name of this node, which no other has
     * @param term for how long it holds unless it is renewed
     */
    LeaseInRow(DataSource database, String node, Duration term) {
        this.database = JdbcClient.create(database);
        this.node = node;
        this.term = term;
    }

    @Override
    public boolean take() {
        return database.sql("""
                        insert into node_in_charge (node, until) values (:node, clock_timestamp() + :term * interval '1 ms')
                        on conflict (one) do update set node = excluded.node, until = excluded.until
                        where node_in_charge.node = excluded.node or node_in_charge.until < clock_timestamp()
                        """)
                        .param("node", node)
                        .param("term", term.toMillis())
                        .update()
                == 1;
    }

    @Override
    public void giveBack() {
        database.sql("update node_in_charge set until = clock_timestamp() where node = ?")
                .param(node)
                .update();
    }
}
