package io.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.countersign.notary.tree.InclusionProof;
import io.countersign.query.seal.Checkpoints;
import io.countersign.query.seal.EventProofs;
import io.countersign.query.seal.KeyRing;
import io.countersign.query.seal.LogCheck;
import io.countersign.query.seal.OutsideFolder;
import io.countersign.query.seal.Sealer;
import io.countersign.seal.SealQuery.CheckLog;
import io.countersign.store.log.EventLog;
import io.countersign.store.postgres.PostgresEventLog;
import io.countersign.store.seal.SealStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** How fast a log of a million events is sealed and checked, and how long one proof takes. */
final class Seal implements Measurement {

    private static final int PROOFS = 2_000;
    private static final int CHECKS = 3;

    @Override
    public String name() {
        return "seal";
    }

    @Override
    public Map<String, Object> run(Path data, Report report) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        try (LongHistory history = LongHistory.write(data, report);
                HikariDataSource connections = history.connections()) {
            EventLog log = new PostgresEventLog(connections);
            SealStore store = new SealStore(connections);
            KeyRing keys = KeyRing.open(data.resolve("seal-keys"));
            OutsideFolder outside = new OutsideFolder(data.resolve("seal-outside"));
            Checkpoints checkpoints =
                    new Checkpoints(new Sealer(log, store), store, keys, List.of(outside), Clock.systemUTC());
            figures.put("events", history.events());

            long began = System.nanoTime();
            checkpoints.signNow();
            figures.put("sealedPerSecond", perSecond("sealed, signed and kept outside", history, began, report));

            figures.putAll(proofs(history, store, report));

            LogCheck check = new LogCheck(log, store, keys, outside);
            long best = 0;
            for (int run = 0; run < CHECKS; run++) {
                began = System.nanoTime();
                CheckLog.Part part = check.whole(null);
                if (part.broken() != null) {
                    throw new IllegalStateException(part.broken().toString());
                }
                best = Math.max(best, perSecond("checked", history, began, report));
            }
            figures.put("checkedPerSecond", best);
        }
        return figures;
    }

    private static Map<String, Object> proofs(LongHistory history, SealStore store, Report report) {
        Random random = new Random(7);
        double[] millis = new double[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            long position = 1 + random.nextInt((int) history.events());
            long began = System.nanoTime();
            InclusionProof proof =
                    new EventProofs(store).of(position, history.events()).orElseThrow();
            millis[i] = (System.nanoTime() - began) / 1e6;
            if (proof.index() != position - 1) {
                throw new IllegalStateException("the proof of another event");
            }
        }
        Arrays.sort(millis);
        report.line(String.format(
                Locale.ROOT,
                "a proof among %,d leaves: p50 %.2f ms, p99 %.2f ms",
                history.events(),
                millis[PROOFS / 2],
                millis[PROOFS * 99 / 100]));
        return Map.of("proofP50Millis", millis[PROOFS / 2], "proofP99Millis", millis[PROOFS * 99 / 100]);
    }

    private static long perSecond(String what, LongHistory history, long began, Report report) {
        double seconds = (System.nanoTime() - began) / 1e9;
        long perSecond = Math.round(history.events() / seconds);
        report.line(String.format(
                Locale.ROOT, "%,d events %s in %.1f s: %,d/s", history.events(), what, seconds, perSecond));
        return perSecond;
    }
}
