package io.countersign.web.importing;

import io.countersign.permission.Permissions;
import io.countersign.web.mapping.MappingRefused;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.signin.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The history of the time before the ledger: brought along from a file, followed, and what of it was rejected. */
@RestController
@RequestMapping(ImportsController.ADDRESS)
@Tag(name = "imports", description = "The history of the time before the ledger, brought along from files.")
final class ImportsController {

    static final String ADDRESS = Api.ROOT + "/imports";

    private static final String CSV = "text/csv";
    private static final String MAPPING = "mapping";
    private static final String FILE = "file";
    private static final int MAPPING_BYTES_MAX = 256 * 1024;

    private final Imports imports;

    ImportsController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Bring a history file along.",
            description = "The part `mapping` is YAML and says what the columns mean; the part `file` is CSV, plain or"
                    + " packed with gzip. The same file again adds nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = NewImport.class),
                                            encoding = {
                                                @Encoding(name = MAPPING, contentType = "application/yaml, text/plain"),
                                                @Encoding(name = FILE, contentType = "text/csv, application/gzip")
                                            })))
    @ApiResponse(responseCode = "202", description = "It is under way.", useReturnTypeSchema = true)
    ResponseEntity<BegunImport> begin(
            @Parameter(hidden = true) MultipartHttpServletRequest request, @AuthenticationPrincipal SignedIn who)
            throws IOException {
        demandPermission(who);
        MultipartFile file = request.getFile(FILE);
        Mapping mapping = mapping(request);
        if (file == null) {
            throw Rejected.shape(FILE, "is needed");
        }
        Import begun = imports.begin(mapping, file::transferTo, who.person());
        return ResponseEntity.accepted()
                .location(URI.create(ADDRESS + '/' + begun.id()))
                .body(new BegunImport(begun.id()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show how far an import has come.")
    ShownImport show(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        return find(id, who).shown();
    }

    @GetMapping(value = "/{id}/rejects", produces = CSV)
    @Operation(summary = "List the lines that were rejected, once the import has ended.")
    @ApiResponse(
            responseCode = "200",
            description = "One record for each line: line, column, value, rule, reason.",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    ResponseEntity<Resource> rejected(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        Import found = find(id, who);
        if (found.shown().state() == ShownImport.State.RUNNING) {
            throw Rejected.refused("IMPORT-2", "The rejected lines are listed when the import has ended.");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"rejects.csv\"")
                .body(new FileSystemResource(found.rejected()));
    }

    private Import find(String id, SignedIn who) {
        demandPermission(who);
        return imports.find(id).orElseThrow(() -> Rejected.unknown("import"));
    }

    private static Mapping mapping(MultipartHttpServletRequest request) throws IOException {
        String yaml = text(request.getFile(MAPPING), request.getParameter(MAPPING));
        if (yaml == null) {
            throw Rejected.shape(MAPPING, "is needed");
        }
        try {
            return MappingReader.read(yaml);
        } catch (MappingRefused refused) {
            throw Rejected.shape(MAPPING, refused.sentence());
        }
    }

    private static @Nullable String text(@Nullable MultipartFile part, @Nullable String field) throws IOException {
        if (part == null) {
            return field;
        }
        if (part.getSize() > MAPPING_BYTES_MAX) {
            throw Rejected.shape(MAPPING, "has at most " + MAPPING_BYTES_MAX + " bytes");
        }
        return new String(part.getBytes(), StandardCharsets.UTF_8);
    }

    private static void demandPermission(SignedIn who) {
        if (Collections.disjoint(who.roles(), Permissions.TO_IMPORT)) {
            throw Rejected.permission();
        }
    }

    /** The parts of a request to bring a history along. */
    record NewImport(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "What the columns mean, in YAML.",
                    example = EXAMPLE)
            String mapping,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    type = "string",
                    format = "binary",
                    description = "The lines, as CSV.")
            Object file) {

        private static final String EXAMPLE = """
                source: old-books
                columns:
                  order: invoice
                  account: customer
                  invoice: invoice
                  amount: amount
                  invoicedOn: date
                  dueOn: due
                defaults:
                  region: East
                  currency: CNY
                  model: invoice
                """;
    }

    /** An import that is under way. */
    record BegunImport(String id) {}
}
