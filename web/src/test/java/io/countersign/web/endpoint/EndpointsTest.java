package io.countersign.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.attempt.AttemptCommand.RecordRefusedAttempt;
import io.countersign.export.ExportCommand.RecordExport;
import io.countersign.permission.Permissions;
import io.countersign.trial.EdgeTrial;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@EdgeTrial
class EndpointsTest {

    /** What people may send and no address of the API sends by itself, and why. */
    private static final Map<Class<?>, String> SENT_ALONG = Map.of(
            RecordExport.class, "is recorded when a file leaves",
            RecordRefusedAttempt.class, "is recorded when somebody is refused");

    /** What changes something and sends no command: the sender's own password, tokens and files to be read. */
    private static final Set<String> WITHOUT_COMMAND =
            Set.of("imports.begin", "me.choosePassword", "me.createToken", "me.revokeToken");

    private final Endpoints endpoints;

    EndpointsTest(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Test
    void every_command_that_people_may_send_has_an_address() {
        Set<Class<?>> sent = endpoints.all().stream()
                .flatMap(endpoint -> endpoint.commands().stream())
                .collect(Collectors.toSet());

        assertThat(Permissions.TO_SEND.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .filter(command -> !SENT_ALONG.containsKey(command)))
                .isSubsetOf(sent);
    }

    @Test
    void every_address_that_changes_something_says_which_command_it_sends() {
        assertThat(endpoints.all().stream()
                        .filter(endpoint -> !endpoint.method().equals("GET"))
                        .filter(endpoint -> endpoint.commands().isEmpty())
                        .map(Endpoint::name))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_COMMAND);
    }

    @Test
    void an_address_knows_its_variables_and_what_it_takes() {
        Endpoint answer = endpoints.named("complaints.answer");

        assertThat(answer.method()).isEqualTo("POST");
        assertThat(answer.variables()).containsExactly("complaint");
        assertThat(answer.isVersioned()).isTrue();
        assertThat(answer.body()).isNotNull();
        assertThat(endpoints.find("complaints.forget")).isNull();
    }
}
