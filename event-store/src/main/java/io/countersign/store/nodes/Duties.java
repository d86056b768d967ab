package io.countersign.store.nodes;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All duties: begun one after the other, ended the other way round. */
final class Duties {

    private static final Logger LOG = LoggerFactory.getLogger(Duties.class);

    private final List<Duty> all;

    Duties(List<Duty> all) {
        this.all = List.copyOf(all);
    }

    void begin() {
        all.forEach(Duty::start);
    }

    /** Ends all of them, also when one cannot be ended in order. */
    void end() {
        for (Duty duty : all.reversed()) {
            try {
                duty.stop();
            } catch (RuntimeException e) {
                LOG.warn("{} did not end in order", duty.getClass().getSimpleName(), e);
            }
        }
    }
}
