package io.countersign.query.wiring;

import io.countersign.query.backup.BackupAnswers;
import io.countersign.query.history.Reached;
import io.countersign.query.operations.Notes;
import io.countersign.query.seal.Checkpoints;
import io.countersign.query.seal.KeyRing;
import io.countersign.query.seal.LogCheck;
import io.countersign.query.seal.Outside;
import io.countersign.query.seal.OutsideFolder;
import io.countersign.query.seal.OutsidePrint;
import io.countersign.query.seal.SealAnswers;
import io.countersign.query.seal.Sealer;
import io.countersign.query.seal.Sealing;
import io.countersign.query.seal.Sealing.Pace;
import io.countersign.query.seal.WhenKeyOrderedThenMakeIt;
import io.countersign.query.seal.WhenKeyRetiredThenForgetIt;
import io.countersign.store.backup.Followers;
import io.countersign.store.backup.LogFiles;
import io.countersign.store.log.EventLog;
import io.countersign.store.seal.SealStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** Sealing the log, and handing it out with its seal. */
@RegisterConfiguration
class SealConfiguration {

    @Bean
    SealStore sealStore(DataSource database) {
        return new SealStore(database);
    }

    @Bean
    KeyRing keyRing(@Value("${countersign.seal.keys:${countersign.data}/seal/keys}") Path folder) {
        return KeyRing.open(folder);
    }

    @Bean
    OutsideFolder outsideFolder(@Value("${countersign.seal.folder:${countersign.data}/seal/log}") Path folder) {
        return new OutsideFolder(folder);
    }

    @Bean
    Checkpoints checkpoints(
            EventLog log,
            SealStore store,
            KeyRing keys,
            OutsideFolder outsideFolder,
            Clock clock,
            @Value("${countersign.seal.print:false}") boolean print) {
        List<Outside> outside = new ArrayList<>(List.of(outsideFolder));
        if (print) {
            outside.add(new OutsidePrint(System.out));
        }
        return new Checkpoints(new Sealer(log, store), store, keys, outside, clock);
    }

    @Bean
    Sealing sealing(
            Checkpoints checkpoints,
            KeyRing keys,
            Notes notes,
            @Value("${countersign.seal.events:10000}") long events,
            @Value("${countersign.seal.seconds:60}") long seconds) {
        return new Sealing(checkpoints, keys, notes, new Pace(events, Duration.ofSeconds(seconds)));
    }

    @Bean
    LogCheck logCheck(EventLog log, SealStore store, KeyRing keys, OutsideFolder outsideFolder) {
        return new LogCheck(log, store, keys, outsideFolder);
    }

    @Bean
    SealAnswers sealAnswers(
            EventLog log, SealStore store, KeyRing keys, Checkpoints checkpoints, LogCheck logCheck, Reached reached) {
        return new SealAnswers(log, store, keys, checkpoints, logCheck, reached);
    }

    @Bean
    BackupAnswers backupAnswers(
            Followers followers, EventLog log, SealStore store, KeyRing keys, Checkpoints checkpoints) {
        return new BackupAnswers(followers, new LogFiles(log, store), store, keys, checkpoints);
    }

    @Bean
    WhenKeyOrderedThenMakeIt whenKeyOrderedThenMakeIt(KeyRing keys, Sealing sealing) {
        return new WhenKeyOrderedThenMakeIt(keys, sealing);
    }

    @Bean
    WhenKeyRetiredThenForgetIt whenKeyRetiredThenForgetIt(KeyRing keys) {
        return new WhenKeyRetiredThenForgetIt(keys);
    }
}
