package io.countersign.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.countersign.query.documents.Codecs;
import io.countersign.query.documents.EmbeddedMongo;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.history.Rebuild;
import io.countersign.query.history.Skipped;
import io.countersign.query.history.View;
import io.countersign.query.receivables.AccountReceivables;
import io.countersign.query.receivables.ReceivablesFold;
import io.countersign.store.log.EventReading;
import io.countersign.store.upcasting.Upcasters;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Building the receivables view anew from a log of a million events, on the embedded server. */
final class RebuildView implements Measurement {

    private static final int RUNS = 5;
    private static final int REMEMBERED_MAX = 100_000;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public Map<String, Object> run(Path data, Report report) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        try (LongHistory history = LongHistory.write(data, report);
                EmbeddedMongo server = EmbeddedMongo.start(data);
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(server.uri()))
                        .codecRegistry(Codecs.ALL)
                        .build())) {
            ReceivablesFold fold = new ReceivablesFold();
            MongoDocuments<AccountReceivables> documents =
                    new MongoDocuments<>(fold, client.getDatabase("bench"), REMEMBERED_MAX, server);
            View<AccountReceivables> view = View.alone(fold, documents);
            EventReading reading = new EventReading(Upcasters.ALL);
            Rebuild rebuild = new Rebuild(
                    new LogFold(history.log(), reading), new Closings(history.log(), reading), Skipped.NOTHING);
            double best = 0;
            for (int run = 1; run <= RUNS; run++) {
                long began = System.nanoTime();
                rebuild.of(view, position -> {});
                double perSecond = history.events() * 1e9 / (System.nanoTime() - began);
                best = Math.max(best, perSecond);
                report.line(String.format(
                        Locale.ROOT,
                        "run %d: %,d events into %,d documents, %,.0f events/s",
                        run,
                        history.events(),
                        documents.all().size(),
                        perSecond));
                figures.put("run" + run, Math.round(perSecond));
            }
            figures.put("events", history.events());
            figures.put("eventsPerSecond", Math.round(best));
        }
        return figures;
    }
}
