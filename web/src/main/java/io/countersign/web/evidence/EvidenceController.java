package io.countersign.web.evidence;

import io.countersign.audit.AuditQuery.FindTrail;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.export.ExportFormat;
import io.countersign.export.Exported;
import io.countersign.seal.SealQuery.Checkpoint;
import io.countersign.seal.SealQuery.DrawUpBundle;
import io.countersign.seal.SealQuery.DrawUpBundle.Bundle;
import io.countersign.seal.SealQuery.DrawUpBundle.Paper;
import io.countersign.seal.SealQuery.FindCheckpoint;
import io.countersign.seal.SealQuery.ProveEvent;
import io.countersign.seal.SealQuery.ProveEvent.Proved;
import io.countersign.seal.SealQuery.ShowSeal;
import io.countersign.seal.SealQuery.ShowSeal.Seal;
import io.countersign.web.exports.Chosen;
import io.countersign.web.exports.Exports;
import io.countersign.web.pages.audit.Stories;
import io.countersign.web.pages.audit.Stories.Told;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what is needed to believe a trail without believing us. */
@RestController
@RequestMapping(Api.ROOT + "/audit/trails")
@Tag(name = "audit")
final class EvidenceController {

    private static final String ZIP = "application/zip";

    private final Messages messages;
    private final Stories stories;
    private final Exports exports;
    private final Formulas formulas = new Formulas();

    EvidenceController(Messages messages, Stories stories, Exports exports) {
        this.messages = messages;
        this.stories = stories;
        this.exports = exports;
    }

    @GetMapping(value = "/{number}/evidence", produces = ZIP)
    @Operation(
            summary = "Take the evidence of a trail along, to be checked by somebody who trusts nobody here.",
            description =
                    "A bundle: every event that the trail stands on with the proof that it is in the log as it was"
                            + " sealed, the story in English and Chinese to be read and printed, and the formulas. It is checked"
                            + " offline with java -jar notary.jar verify; docs/audit.md says how. Taking it is on record.")
    @ApiResponse(
            responseCode = "200",
            description = "The bundle.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> evidence(
            @PathVariable @Parameter(example = "CR-1") String number,
            @ParameterObject EvidenceAsked asked,
            Sender sender) {
        Trails trails = messages.find(new FindTrail(number, asked.asOf()), Trails.class, sender)
                .orElseThrow(() -> Rejected.unknown("release, order or event about one"));
        byte[] bundle = bundleOf(trails, vouching(stories.lastOf(trails), asked.size(), sender), sender);
        exports.takes(
                new Exported(
                        "evidence",
                        ExportFormat.ZIP,
                        new Chosen()
                                .with("number", number)
                                .with("size", asked.size())
                                .filters(),
                        trails.asOf(),
                        null,
                        trails.position()),
                sender);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(Stories.fileOf(trails), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bundle);
    }

    private byte[] bundleOf(Trails trails, Checkpoint checkpoint, Sender sender) {
        Told told = stories.tell(trails, seal(sender), checkpoint);
        List<Paper> papers = new ArrayList<>(told.papers());
        papers.addAll(formulas.papers());
        Bundle bundle = messages.find(new DrawUpBundle(told.items(), papers, checkpoint.size()), Bundle.class, sender)
                .orElseThrow(() -> Rejected.unknown("checkpoint"));
        return Base64.getDecoder().decode(bundle.zip());
    }

    /** The checkpoint that was asked for; else the newest, and whoever proves an event has one signed that covers it. */
    private Checkpoint vouching(long position, @Nullable Long size, Sender sender) {
        if (size != null) {
            return messages.find(new FindCheckpoint(size), Checkpoint.class, sender)
                    .orElseThrow(() -> Rejected.unknown("checkpoint"));
        }
        messages.find(new ProveEvent(position, null), Proved.class, sender);
        Checkpoint newest = seal(sender).newest();
        if (newest == null) {
            throw Rejected.unknown("checkpoint");
        }
        return newest;
    }

    private Seal seal(Sender sender) {
        return messages.ask(new ShowSeal(), Seal.class, sender);
    }
}
