package io.countersign.web.evidence;

import io.countersign.seal.SealQuery.DrawUpBundle.Paper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** How a bundle is checked without our programs: goes with every one, so that nobody has to look for it. */
final class Formulas {

    private final List<Paper> papers =
            List.of(paper("formulas.txt", "/evidence/notary.md"), paper("check.py", "/evidence/notary/check.py"));

    List<Paper> papers() {
        return papers;
    }

    private static Paper paper(String path, String resource) {
        try (InputStream text = Objects.requireNonNull(Formulas.class.getResourceAsStream(resource), resource)) {
            return new Paper(path, Base64.getEncoder().encodeToString(text.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
