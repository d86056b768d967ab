package io.countersign.web.evidence;

import io.countersign.notary.Notary;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the program that checks bundles, as it is in ours. */
@RestController
@Tag(name = "seal")
final class NotaryController {

    private static final String JAR = "application/java-archive";

    @GetMapping(value = Api.ROOT + "/seal/notary.jar", produces = JAR)
    @Operation(
            summary = "Download the program that checks bundles.",
            description =
                    "It needs Java 17 and no network. Whoever trusts nobody here builds it from the source code, and"
                            + " compares the two: the build gives the same bytes.")
    @ApiResponse(
            responseCode = "200",
            description = "The program.",
            content = @Content(mediaType = JAR, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> download() throws IOException {
        URL inside = Objects.requireNonNull(Notary.class.getResource("Notary.class"));
        if (!(inside.openConnection() instanceof JarURLConnection connection)) {
            throw Rejected.unknown("notary.jar"); // the classes of a build that was not packaged
        }
        try (InputStream jar = connection.getJarFileURL().openStream()) {
            return ResponseEntity.ok()
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("notary.jar")
                                    .build()
                                    .toString())
                    .body(jar.readAllBytes());
        }
    }
}
