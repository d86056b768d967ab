package io.countersign.web.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.problem.ProblemWriter;
import io.countersign.web.problem.Problems;
import io.countersign.web.signin.SignedIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class ImportsControllerTest {

    private static final String TEXT =
            Importing.HEADER + "A,C1,East,W-1,1,1,2025-01-05\nB,C1,East,W-1,one,1,2025-01-05\n";

    @TempDir
    Path folder;

    private final RecordingLedger ledger = new RecordingLedger();
    private Imports imports;
    private MockMvc edge;

    @BeforeEach
    void begin() {
        Numbers numbers = new Numbers(Clock.fixed(RecordingLedger.NOW, ZoneOffset.UTC));
        imports = new Imports(ledger.messages(), numbers, folder, ImportLimits.USUAL);
        edge = MockMvcBuilders.standaloneSetup(new ImportsController(imports))
                .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                .setHandlerExceptionResolvers(new Problems(new ProblemWriter(new AcceptHeaderLocaleResolver())))
                .build();
        signIn(Role.FINANCE);
    }

    @AfterEach
    void end() {
        SecurityContextHolder.clearContext();
        ledger.answering.release(1_000);
        imports.close();
    }

    @Test
    void an_import_is_begun_followed_and_its_rejected_lines_are_listed() throws Exception {
        String address = locationOf(begin(Importing.ORDER_LINES, TEXT).andExpect(status().isAccepted()));
        assertThat(address).startsWith("/api/v1/imports/");
        imports.awaitEnd();

        edge.perform(get(address))
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.phase").value("ENDED"))
                .andExpect(jsonPath("$.linesTotal").value(2))
                .andExpect(jsonPath("$.linesAccepted").value(1))
                .andExpect(jsonPath("$.linesRejected").value(1))
                .andExpect(jsonPath("$.eventsAdded").value(3));
        edge.perform(get(address + "/rejects"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(content()
                        .string("\uFEFFline,column,value,rule,reason\r\n3,pieces,one,,This is not a number.\r\n"));
    }

    @Test
    void one_history_is_brought_along_at_a_time() throws Exception {
        ledger.answering.drainPermits();
        String address = locationOf(begin(Importing.ORDER_LINES, TEXT));

        begin(Importing.ORDER_LINES, TEXT)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("IMPORT-1"));
        edge.perform(get(address + "/rejects"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("IMPORT-2"));

        ledger.answering.release(1_000);
        imports.awaitEnd();
        begin(Importing.ORDER_LINES, TEXT).andExpect(status().isAccepted());
    }

    @Test
    void only_those_whose_work_it_is_bring_history_along_or_look_at_it() throws Exception {
        signIn(Role.SALES_ASSISTANT);

        begin(Importing.ORDER_LINES, TEXT).andExpect(status().isForbidden());
        edge.perform(get("/api/v1/imports/1")).andExpect(status().isForbidden());
        edge.perform(get("/api/v1/imports/1/rejects")).andExpect(status().isForbidden());
        assertThat(ledger.sent()).isEmpty();
    }

    @Test
    void a_mapping_that_cannot_be_followed_is_refused_at_once() throws Exception {
        begin("sorce: old", TEXT)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("mapping"))
                .andExpect(jsonPath("$.errors[0].rule")
                        .value("In line 1, `sorce` is not known in the mapping; known are columns, dates, defaults,"
                                + " file, signs, source."));
        assertThat(filesLeft()).isEmpty();
    }

    @Test
    void both_parts_are_needed() throws Exception {
        edge.perform(multipart("/api/v1/imports").file(part("mapping", Importing.ORDER_LINES)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("file"));
        edge.perform(multipart("/api/v1/imports").file(part("file", TEXT)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("mapping"));
        edge.perform(multipart("/api/v1/imports")
                        .file(part("mapping", "a".repeat(300_000)))
                        .file(part("file", TEXT)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void an_import_nobody_began_is_not_found() throws Exception {
        edge.perform(get("/api/v1/imports/1")).andExpect(status().isNotFound());
    }

    @Test
    void nothing_is_left_on_the_disk_when_the_program_stops() throws Exception {
        ledger.answering.drainPermits();
        begin(Importing.ORDER_LINES, TEXT);
        assertThat(filesLeft()).hasSize(2);
        ledger.answering.release(1_000);

        imports.close();

        assertThat(filesLeft()).isEmpty();
        begin(Importing.ORDER_LINES, TEXT).andExpect(status().isConflict());
    }

    private ResultActions begin(String mapping, String text) throws Exception {
        return edge.perform(
                multipart("/api/v1/imports").file(part("mapping", mapping)).file(part("file", text)));
    }

    private static String locationOf(ResultActions answer) {
        return String.valueOf(answer.andReturn().getResponse().getHeader("Location"));
    }

    private List<Path> filesLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static MockMultipartFile part(String name, String text) {
        return new MockMultipartFile(name, name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void signIn(Role role) {
        SignedIn who = new SignedIn(new PersonId("person-1"), "somebody", "Somebody", Set.of(role), List.of());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, null));
    }
}
