package io.countersign.store.nodes;

import io.countersign.store.postgres.Schema;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Begins this node's duties when it is put in charge, and ends them when it is not any more.
 *
 * <p>The only node is in charge as long as it runs. Several ask every second whether they may be; one that was killed is
 * followed by another when its term is over. A node that was held up for longer than its term, and comes back, does not
 * believe that it is in charge, see {@link Charge}. What it still has under way is fenced off by the claims on the
 * positions: whoever takes charge takes them from it.
 */
public final class InCharge implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InCharge.class);

    private static final int PHASE = DEFAULT_PHASE - 4096; // web servers start 2048 before the end
    private static final Duration ASK_EVERY = Duration.ofSeconds(1);
    private static final Duration STOP_MAX = Duration.ofSeconds(60);

    private final Charge charge;
    private final Lease lease;
    private final Runnable claimsReleased;
    private final List<Duty> duties;
    private volatile @Nullable Asking asking;
    private volatile boolean running;

    /**
     * @param node the name of this node, which no other has
     * @param duties in the order in which they begin
     */
    public InCharge(Charge charge, DataSource database, String node, List<Duty> duties) {
        this(charge, new LeaseInRow(database, node, Lease.TERM), () -> Schema.releaseClaims(database), duties);
    }

    /**
     * @param claimsReleased takes all positions from whoever had them before
     * @param duties in the order in which they begin
     */
    public InCharge(Charge charge, Lease lease, Runnable claimsReleased, List<Duty> duties) {
        this.charge = charge;
        this.lease = lease;
        this.claimsReleased = claimsReleased;
        this.duties = List.copyOf(duties);
    }

    @Override
    public void start() {
        running = true;
        if (charge.isOfTheOnlyOne()) {
            begin();
        } else {
            Asking begun = new Asking();
            asking = begun;
            begun.thread.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        Asking begun = asking;
        if (begun == null) {
            end();
        } else {
            begun.stop();
            asking = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After everything that handles messages, and before anybody can ask: the only node does not answer with old views. */
    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Takes all positions from the node that had them before: it was killed, or cannot store one any more. */
    private void begin() {
        claimsReleased.run();
        duties.forEach(Duty::start);
    }

    /** Ends all of them, also when one cannot be ended in order. */
    private void end() {
        for (Duty duty : duties.reversed()) {
            try {
                duty.stop();
            } catch (RuntimeException e) {
                LOG.warn("{} did not end in order", duty.getClass().getSimpleName(), e);
            }
        }
    }

    /** Asks again and again, while duties begin or end in a thread of their own: that may take long. */
    private final class Asking {

        private final CountDownLatch stopping = new CountDownLatch(1);
        private final Thread thread =
                Thread.ofPlatform().name("charge").daemon().unstarted(this::run);
        private @Nullable Thread doing;

        void stop() {
            stopping.countDown();
            try {
                thread.join(STOP_MAX);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void run() {
            try {
                do {
                    ask();
                } while (!stopping.await(ASK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
                leave();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void ask() {
            boolean ours = isOurs();
            if (ours != charge.isGiven() && (doing == null || !doing.isAlive())) {
                charge.give(ours);
                LOG.info(ours ? "this node is in charge now" : "another node is in charge now");
                doing = Thread.ofPlatform().name("duties").daemon().start(ours ? this::tryToBegin : InCharge.this::end);
            }
        }

        private boolean isOurs() {
            long asked = System.nanoTime();
            try {
                boolean ours = lease.take();
                if (ours) {
                    charge.sureUntil(asked + Lease.TERM.toNanos());
                }
                return ours;
            } catch (RuntimeException e) {
                LOG.warn(
                        "the database could not be asked which node is in charge: {}",
                        e.getClass().getSimpleName());
                return charge.isHere();
            }
        }

        private void tryToBegin() {
            try {
                begin();
            } catch (RuntimeException e) {
                LOG.error("this node could not begin its duties; whichever asks first is in charge next", e);
                end();
                charge.give(false);
                giveBack();
            }
        }

        private void leave() throws InterruptedException {
            Thread last = doing;
            if (last != null) {
                last.join(STOP_MAX);
            }
            if (charge.isGiven()) {
                end();
                charge.give(false);
                giveBack();
            }
        }

        private void giveBack() {
            try {
                lease.giveBack();
            } catch (RuntimeException e) {
                LOG.warn("the charge could not be given back: another node takes it in a few seconds", e);
            }
        }
    }
}
