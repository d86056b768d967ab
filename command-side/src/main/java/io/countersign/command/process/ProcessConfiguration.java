package io.countersign.command.process;

import io.countersign.store.processing.StreamingGroup;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every process needs. The processes themselves are found by their processing group. */
@Configuration(proxyBeanMethods = false)
public class ProcessConfiguration {

    private static final int BATCH = 100;

    @Bean
    StreamingGroup reactionsGroup() {
        return new StreamingGroup(Reactions.GROUP, BATCH);
    }

    @Bean
    Diary diary(DataSource database) {
        return new Diary(database);
    }

    @Bean
    DiaryAnswers diaryAnswers(DataSource database) {
        return new DiaryAnswers(database);
    }

    @Bean
    DiaryReader diaryReader(
            Diary diary,
            CommandGateway commands,
            Clock clock,
            @Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new DiaryReader(diary, commands, clock, zone);
    }

    @Bean
    Reactions reactions(CommandGateway commands, @Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new Reactions(commands, zone);
    }

    @Bean
    Histories histories(EventStore events) {
        return new Histories(events);
    }
}
