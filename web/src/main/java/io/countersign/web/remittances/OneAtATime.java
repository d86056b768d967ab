package io.countersign.web.remittances;

import io.countersign.remittance.RemittanceId;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets requests about one remittance number pass one after the other, so that a number that is looked up first cannot
 * be given to two accounts at once.
 */
@Component
final class OneAtATime {

    private static final int STRIPES = 64;

    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    <T> T with(RemittanceId remittance, Supplier<T> work) {
        Lock stripe = stripes[Math.floorMod(remittance.hashCode(), STRIPES)];
        stripe.lock();
        try {
            return work.get();
        } finally {
            stripe.unlock();
        }
    }
}
