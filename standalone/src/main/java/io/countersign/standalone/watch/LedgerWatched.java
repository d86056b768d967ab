package io.countersign.standalone.watch;

import io.countersign.query.history.LiveViews;
import io.countersign.store.log.EventLog;
import io.countersign.store.nodes.Charge;
import io.countersign.store.processing.ParkedLetters;
import io.countersign.store.processing.Positions;
import io.countersign.store.processing.StreamingGroup;
import io.countersign.store.seal.SealStore;
import io.countersign.web.sending.Messages;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told of the log, the views and the seal, where questions are answered. */
@Configuration(proxyBeanMethods = false)
public class LedgerWatched {

    @Bean
    FiguresOfTheLedger figuresOfTheLedger(
            EventLog log,
            SealStore seal,
            ParkedLetters letters,
            Positions positions,
            List<StreamingGroup> followers,
            LiveViews views,
            Messages messages,
            @Value("${countersign.statement-stale-days}") int staleDays) {
        return new FiguresOfTheLedger(log, seal, letters, positions, followers, views, messages, staleDays);
    }

    @Bean
    LedgerMeters ledgerMeters(
            FiguresOfTheLedger figures,
            List<StreamingGroup> followers,
            LiveViews views,
            Charge charge,
            @Value("${countersign.metrics.place-kept:5s}") Duration placeKept,
            @Value("${countersign.metrics.queues-kept:1m}") Duration queuesKept) {
        return new LedgerMeters(figures, placeKept, queuesKept, followers, views, charge);
    }
}
