package io.countersign.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.countersign.examples.ExampleEvents;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.names.StoredNames;
import io.countersign.store.upcasting.Upcasters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is on disk stays readable. {@code -Devents.write=true} adds the files of new events and revisions; it never
 * changes one that is there.
 */
class EventsOnDiskTest {

    /**
     * The last commit that put an event's file right before anything had been written with it. Where the history does not
     * have this commit, all of it counts.
     */
    private static final String PROMISED_SINCE = "64ce53544768fefd439334292223257d6ae17cbb";

    private static final StoredNameSerializer SERIALIZER = StoredNameSerializer.create();
    private static final EventReading READING = new EventReading(Upcasters.ALL);

    /** An example and the file in which it stands. */
    record Example(Object event, Path file) {

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    static Stream<Example> everyExample() {
        return Stream.concat(
                ExampleEvents.COMPLETE.stream().map(event -> new Example(event, EventsOnDisk.fileOf(event, true))),
                ExampleEvents.BARE.stream().map(event -> new Example(event, EventsOnDisk.fileOf(event, false))));
    }

    static List<Path> everyFile() {
        return EventsOnDisk.files();
    }

    @BeforeAll
    static void writeWhatIsNew() throws IOException {
        if (Boolean.getBoolean("events.write")) {
            for (Example example :
                    everyExample().filter(one -> Files.notExists(one.file())).toList()) {
                Files.write(
                        example.file(),
                        SERIALIZER.serialize(example.event(), byte[].class).getData());
            }
        }
    }

    @Test
    void every_event_has_an_example_with_all_fields_filled() {
        assertThat(ExampleEvents.COMPLETE.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(new HashSet<>(StoredNames.EVENTS.values()));
        assertThat(ExampleEvents.COMPLETE)
                .allSatisfy(event -> assertThat(everyComponent(event)).doesNotContainNull());
    }

    @ParameterizedTest
    @MethodSource("everyExample")
    void an_event_is_written_as_it_always_was(Example example) throws IOException {
        byte[] today = SERIALIZER.serialize(example.event(), byte[].class).getData();

        assertThat(example.file()).exists();
        assertThat(today).asString(StandardCharsets.UTF_8).isEqualTo(Files.readString(example.file()));
        assertThat(today).isEqualTo(EventsOnDisk.bytesOf(example.file()));
    }

    @ParameterizedTest
    @MethodSource("everyExample")
    void an_event_comes_back_equal_by_either_way_of_reading(Example example) {
        StoredEvent stored = EventsOnDisk.stored(example.file());

        assertThat(READING.event(stored)).isEqualTo(example.event());
        assertThat(SERIALIZER.<byte[], Object>deserialize(new SimpleSerializedObject<>(
                        stored.content().value(), byte[].class, stored.name(), stored.revision())))
                .isEqualTo(example.event());
    }

    @ParameterizedTest
    @MethodSource("everyFile")
    void an_event_written_long_ago_is_still_understood(Path file) {
        StoredEvent stored = EventsOnDisk.stored(file);

        assertThat(READING.event(stored)).isInstanceOf(StoredNames.EVENTS.get(stored.name()));
    }

    @Test
    void every_file_is_of_an_event_there_is() {
        Set<String> names = everyFile().stream()
                .map(file -> EventsOnDisk.stored(file).name())
                .collect(Collectors.toSet());

        assertThat(names).isEqualTo(StoredNames.EVENTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("everyFile")
    void no_class_of_ours_is_named_in_what_is_stored(Path file) {
        assertThat(new String(EventsOnDisk.bytesOf(file), StandardCharsets.UTF_8))
                .doesNotContain("io.countersign", "@class", "Event", "java.");
    }

    @Test
    void an_event_is_stored_under_its_name_and_revision() {
        assertThat(ExampleEvents.COMPLETE).allSatisfy(event -> {
            var type = SERIALIZER.serialize(event, byte[].class).getType();
            assertThat(type.getName()).isEqualTo(StoredNames.nameOf(event.getClass()));
            assertThat(type.getRevision()).isEqualTo(StoredNames.currentRevision(event.getClass()));
        });
    }

    @Test
    void nothing_on_disk_was_edited() throws IOException, InterruptedException {
        assumeThat(Git.isHere()).as("git, and the history of this folder").isTrue();

        List<String> commits = Git.knows(PROMISED_SINCE) ? List.of(PROMISED_SINCE + "..HEAD") : List.of();
        assertThat(Git.run(Stream.of(
                                List.of("log", "--no-renames", "--diff-filter=MD", "--name-only", "--format="),
                                commits,
                                List.of("--", "."))
                        .flatMap(List::stream)
                        .toArray(String[]::new)))
                .as("files of events that were changed or deleted by a commit")
                .isBlank();
        assertThat(Git.run("diff", "--no-renames", "--diff-filter=MD", "--name-only", "HEAD", "--", "."))
                .as("files of events that differ from the last commit")
                .isBlank();
    }

    private static List<Object> everyComponent(Object event) {
        return Stream.of(event.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        component.getAccessor().setAccessible(true);
                        return component.getAccessor().invoke(event);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .map(value -> Objects.requireNonNull(value, () -> "something is left out of " + event))
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .flatMap(value -> isOurRecord(value) ? everyComponent(value).stream() : Stream.of(value))
                .toList();
    }

    private static boolean isOurRecord(Object value) {
        return value instanceof Record && value.getClass().getPackageName().startsWith("io.countersign");
    }

    private static final class Git {

        static boolean isHere() throws InterruptedException {
            try {
                return !run("log", "-1", "--format=%H", "--", ".").isBlank();
            } catch (IOException | IllegalStateException e) {
                return false;
            }
        }

        static boolean knows(String commit) throws IOException, InterruptedException {
            try {
                run("merge-base", "--is-ancestor", commit, "HEAD");
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        }

        static String run(String... arguments) throws IOException, InterruptedException {
            List<String> command =
                    Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
            Process git = new ProcessBuilder(command)
                    .directory(EventsOnDisk.FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() != 0) {
                throw new IllegalStateException("git " + String.join(" ", arguments) + " failed");
            }
            return said;
        }
    }
}
