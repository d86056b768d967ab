package io.countersign.query.wiring;

import io.countersign.query.history.LiveViews;
import io.countersign.query.history.Reached;
import io.countersign.query.history.Rebuild;
import io.countersign.query.operations.Aside;
import io.countersign.query.operations.DeadLetterAnswers;
import io.countersign.query.operations.Notes;
import io.countersign.query.operations.OnRecord;
import io.countersign.query.operations.Operations;
import io.countersign.query.operations.Rebuilds;
import io.countersign.query.operations.ViewAnswers;
import io.countersign.query.operations.WhenDeadLetterRetriedThenTryAgain;
import io.countersign.query.operations.WhenDeadLetterSkippedThenGoOn;
import io.countersign.query.operations.WhenViewRebuildOrderedThenBuildIt;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.nodes.Charge;
import io.countersign.store.processing.ParkedLetters;
import io.countersign.store.processing.StreamingGroup;
import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** Looking after the views and the dead letters. */
@RegisterConfiguration
class OperationsConfiguration {

    /** One at a time: what was ordered is done before the next order is looked at. */
    private static final int BATCH = 1;

    @Bean
    StreamingGroup operationsGroup() {
        return new StreamingGroup(Operations.GROUP, BATCH);
    }

    @Bean
    OnRecord onRecord(EventLog log, EventReading reading) {
        return new OnRecord(log, reading);
    }

    @Bean
    Notes notes(CommandGateway commands, Clock clock, @Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new Notes(commands, clock, zone);
    }

    @Bean
    Rebuilds rebuilds(LiveViews views, Rebuild rebuild, OnRecord onRecord, Notes notes, EventLog log) {
        return new Rebuilds(views, rebuild, onRecord, notes, log::head);
    }

    @Bean(destroyMethod = "close")
    Aside aside() {
        return new Aside();
    }

    @Bean
    WhenViewRebuildOrderedThenBuildIt whenViewRebuildOrderedThenBuildIt(Rebuilds rebuilds) {
        return new WhenViewRebuildOrderedThenBuildIt(rebuilds);
    }

    @Bean
    WhenDeadLetterRetriedThenTryAgain whenDeadLetterRetriedThenTryAgain(
            ParkedLetters letters, Aside aside, Notes notes) {
        return new WhenDeadLetterRetriedThenTryAgain(letters, aside, notes);
    }

    @Bean
    WhenDeadLetterSkippedThenGoOn whenDeadLetterSkippedThenGoOn(ParkedLetters letters, Aside aside) {
        return new WhenDeadLetterSkippedThenGoOn(letters, aside);
    }

    @Bean
    ViewAnswers viewAnswers(
            LiveViews views,
            Reached reached,
            OnRecord onRecord,
            Rebuilds rebuilds,
            Rebuild rebuild,
            ParkedLetters letters,
            Charge charge) {
        return new ViewAnswers(views, reached, onRecord, rebuilds, rebuild, letters, charge);
    }

    @Bean
    DeadLetterAnswers deadLetterAnswers(ParkedLetters letters, OnRecord onRecord, Reached reached) {
        return new DeadLetterAnswers(letters, onRecord, reached);
    }
}
