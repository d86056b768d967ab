package io.countersign.web.backup;

import io.countersign.backup.BackupManifest;
import io.countersign.backup.BackupQuery.CopyCheckpoints;
import io.countersign.backup.BackupQuery.CopyCheckpoints.Signed;
import io.countersign.backup.BackupQuery.CopyDiary;
import io.countersign.backup.BackupQuery.CopyDiary.Diary;
import io.countersign.backup.BackupQuery.CopyLog;
import io.countersign.backup.BackupQuery.CopyLog.Events;
import io.countersign.backup.BackupQuery.CountFollowers;
import io.countersign.backup.BackupQuery.CountFollowers.Followers;
import io.countersign.backup.BackupQuery.DrawUpBackup;
import io.countersign.backup.BackupQuery.DrawUpBackup.Backup;
import io.countersign.export.ExportFormat;
import io.countersign.export.Exported;
import io.countersign.permission.Permissions;
import io.countersign.staff.StaffCommand.ResetSignIn;
import io.countersign.web.exports.Chosen;
import io.countersign.web.exports.Exports;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Hands out a backup while everybody goes on working: whatever is in the log by then, and nothing that comes after. */
@RestController
@Tag(name = "backup", description = "A backup of the running program.")
final class BackupController {

    private static final String ZIP = "application/zip";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Messages messages;
    private final Exports exports;
    private final PeopleTables people;

    BackupController(Messages messages, Exports exports, PeopleTables people) {
        this.messages = messages;
        this.exports = exports;
        this.people = people;
    }

    @GetMapping(value = Api.ROOT + "/backup", produces = ZIP)
    @Operation(
            summary = "Take a backup along while the program runs.",
            description =
                    "For administrators; for auditors without people. The log up to one event as compressed JSON lines, with the checkpoint signed over exactly these"
                            + " events, and the tables that are not in the log. The last file, manifest.json, names the others:"
                            + " without it the backup is not whole. ./countersign restore puts it into an empty installation;"
                            + " docs/operations.md says what in it is secret. Taking it is on record.")
    @ApiResponse(
            responseCode = "200",
            description = "The backup.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    void take(
            @ParameterObject BackupAsked asked,
            @AuthenticationPrincipal SignedIn who,
            Sender sender,
            HttpServletResponse response)
            throws IOException {
        if (asked.withPeople() && !Permissions.maySend(who.roles(), ResetSignIn.class)) {
            throw Rejected.permission();
        }
        Map<String, Long> followers =
                messages.ask(new CountFollowers(), Followers.class, sender).positions();
        String diary = messages.ask(new CopyDiary(), Diary.class, sender).file();
        Backup backup =
                messages.find(new DrawUpBackup(), Backup.class, sender).orElseThrow(() -> Rejected.unknown("event"));
        exports.takes(
                new Exported(
                        "backup",
                        ExportFormat.ZIP,
                        new Chosen().with("people", asked.withPeople()).filters(),
                        null,
                        null,
                        backup.position()),
                sender);
        response.setContentType(ZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"countersign-backup-" + backup.position() + ".zip\"");
        BackupFile file = new BackupFile(response.getOutputStream());
        write(backup, followers, diary, asked.withPeople(), file, sender);
        file.finish();
    }

    private void write(
            Backup backup,
            Map<String, Long> followers,
            String diary,
            boolean withPeople,
            BackupFile file,
            Sender sender)
            throws IOException {
        file.add(BackupManifest.CHECKPOINT, to -> to.write(backup.checkpoint().getBytes(StandardCharsets.UTF_8)));
        long reached = 0;
        for (int number = 1; reached < backup.position(); number++) {
            Events events = messages.ask(new CopyLog(reached, backup.position()), Events.class, sender);
            file.add(
                    BackupManifest.logFile(number),
                    to -> decode(events.file(), to),
                    events.events(),
                    events.first(),
                    events.last());
            if (events.events() == 0) {
                throw new IllegalStateException("the last event that was sealed is not in the log any more");
            }
            reached = events.last();
        }
        file.add(BackupManifest.CHECKPOINTS, to -> checkpoints(backup.events(), to, sender));
        file.add(BackupManifest.DIARY, to -> decode(diary, to));
        if (withPeople) {
            file.add(BackupManifest.PEOPLE, people::write);
        }
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT,
                BackupManifest.VERSION,
                messages.now().toString(),
                backup.origin(),
                backup.keys(),
                backup.position(),
                backup.events(),
                backup.checkpoint(),
                followers,
                file.files());
        file.add(BackupManifest.FILE, to -> to.write(MAPPER.writeValueAsBytes(manifest)));
    }

    private void checkpoints(long events, OutputStream to, Sender sender) throws IOException {
        for (Long reached = 0L; reached != null; ) {
            Signed signed = messages.ask(new CopyCheckpoints(reached, events), Signed.class, sender);
            decode(signed.file(), to);
            reached = signed.last();
        }
    }

    private static void decode(String content, OutputStream to) throws IOException {
        to.write(Base64.getDecoder().decode(content));
    }
}
