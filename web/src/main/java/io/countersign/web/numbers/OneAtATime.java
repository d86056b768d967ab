package io.countersign.web.numbers;

import io.countersign.identity.Id;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets requests about one number pass one after the other, so that a number that is looked up first cannot be given to
 * two accounts at once.
 */
@Component
public final class OneAtATime {

    private static final int STRIPES = 64;

    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    /** Does this work while nobody else does any about the same number. */
    public <T> T with(Id number, Supplier<T> work) {
        Lock stripe = stripes[Math.floorMod(number.hashCode(), STRIPES)];
        stripe.lock();
        try {
            return work.get();
        } finally {
            stripe.unlock();
        }
    }
}
