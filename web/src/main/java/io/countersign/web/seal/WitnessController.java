package io.countersign.web.seal;

import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.seal.SealQuery.FindTile;
import io.countersign.seal.SealQuery.ListCheckpoints;
import io.countersign.seal.SealQuery.ListCheckpoints.Checkpoints;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What witnesses read, as in C2SP tlog-tiles: the newest checkpoint and the hashes of the tree. There is nothing else in
 * it, so nobody has to sign in. The entries themselves are not handed out.
 */
@RestController
@Hidden
final class WitnessController {

    static final String CHECKPOINT = "/checkpoint";
    static final String TILES = "/tile/**";

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Pattern TILE =
            Pattern.compile("/tile/([0-5]?[0-9])/((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final int WIDTH = 256;

    private final Messages messages;

    WitnessController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping(CHECKPOINT)
    ResponseEntity<String> checkpoint() {
        return messages.ask(new ListCheckpoints(null, 1), Checkpoints.class, witness()).checkpoints().stream()
                .findFirst()
                .map(newest -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .cacheControl(CacheControl.noCache())
                        .body(newest.note()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(TILES)
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        return asked(request.getRequestURI().substring(request.getContextPath().length()))
                .flatMap(question -> messages.find(question, FindTile.Tile.class, witness()))
                .map(tile -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                        .body(Base64.getDecoder().decode(tile.hashes())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<FindTile> asked(String path) {
        Matcher parts = TILE.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long index = Long.parseLong(parts.group(2).replaceAll("[x/]", "") + parts.group(3));
        int width = parts.group(4) == null ? WIDTH : Integer.parseInt(parts.group(4));
        return width > WIDTH
                ? Optional.empty()
                : Optional.of(new FindTile(Integer.parseInt(parts.group(1)), index, width));
    }

    private static Sender witness() {
        return new Sender(
                new PersonId(MetadataKeys.AUTOMATION + "Witness"),
                null,
                UUID.randomUUID().toString(),
                null);
    }
}
