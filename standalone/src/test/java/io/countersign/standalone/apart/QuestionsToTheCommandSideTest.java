package io.countersign.standalone.apart;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.backup.BackupQuery.CopyDiary;
import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.refusal.Refusal;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.store.authority.Authorities;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command side alone answers those who may ask. */
class QuestionsToTheCommandSideTest {

    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SimpleQueryBus queries = SimpleQueryBus.builder().build();

    @BeforeEach
    void wire() {
        new QuestionsToTheCommandSide()
                .queryInterceptors(queries, new Authorities(events))
                .afterSingletonsInstantiated();
        queries.subscribe(
                CopyDiary.class.getName(), CopyDiary.Diary.class, question -> new CopyDiary.Diary("the diary"));
        appointed("p-1", Role.ADMINISTRATOR);
        appointed("p-2", Role.FINANCE);
    }

    @Test
    void whoever_takes_the_log_along_gets_the_diary() {
        assertThat(asked(Map.of(MetadataKeys.ACTOR, "p-1")).getPayload()).isEqualTo(new CopyDiary.Diary("the diary"));
    }

    @Test
    void nobody_else_does() {
        assertRefused(asked(Map.of(MetadataKeys.ACTOR, "p-2")));
        assertRefused(asked(Map.of(MetadataKeys.ACTOR, "p-9")));
        assertRefused(asked(Map.of()));
    }

    private static void assertRefused(QueryResponseMessage<CopyDiary.Diary> answer) {
        assertThat(answer.isExceptional()).isTrue();
        Optional<Object> details = ((HandlerExecutionException) answer.exceptionResult()).getDetails();
        assertThat(details)
                .hasValueSatisfying(refusals -> assertThat((List<?>) refusals)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo("PERMISSION")));
    }

    private QueryResponseMessage<CopyDiary.Diary> asked(Map<String, String> metadata) {
        return queries.query(new GenericQueryMessage<>(
                                new CopyDiary(),
                                CopyDiary.class.getName(),
                                ResponseTypes.instanceOf(CopyDiary.Diary.class))
                        .andMetaData(metadata))
                .join();
    }

    private void appointed(String person, Role role) {
        PersonId whom = new PersonId(person);
        events.publish(new GenericDomainEventMessage<>(
                "StaffMember",
                whom.toString(),
                0,
                new StaffMemberAppointed(whom, List.of(role), List.of(), new PersonId("p-0"))));
    }
}
