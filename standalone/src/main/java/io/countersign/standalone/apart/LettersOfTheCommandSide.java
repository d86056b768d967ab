package io.countersign.standalone.apart;

import io.countersign.query.operations.Aside;
import io.countersign.query.operations.Notes;
import io.countersign.query.operations.WhenDeadLetterRetriedThenTryAgain;
import io.countersign.query.operations.WhenDeadLetterSkippedThenGoOn;
import io.countersign.store.processing.ParkedLetters;
import io.countersign.store.processing.StreamingGroup;
import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What followers of the command side could not digest is tried again where they are. It is the same automation as on the
 * query side, which sees to the followers there, and keeps a position of its own.
 */
@Configuration(proxyBeanMethods = false)
class LettersOfTheCommandSide {

    private static final String GROUP = "operations-of-command-side";
    private static final int BATCH = 1;

    /** Before what is written beside the class. */
    private static final int FIRST = 100;

    @Autowired
    void configure(EventProcessingConfigurer processing) {
        processing.assignHandlerInstancesMatching(
                GROUP,
                FIRST,
                handler -> handler instanceof WhenDeadLetterRetriedThenTryAgain
                        || handler instanceof WhenDeadLetterSkippedThenGoOn);
    }

    @Bean
    StreamingGroup operationsGroup() {
        return new StreamingGroup(GROUP, BATCH);
    }

    @Bean
    Notes notes(CommandGateway commands, Clock clock, @Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new Notes(commands, clock, zone);
    }

    @Bean(destroyMethod = "close")
    Aside aside() {
        return new Aside();
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
}
