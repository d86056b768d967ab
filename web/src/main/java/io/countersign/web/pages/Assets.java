package io.countersign.web.pages;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Style sheets and scripts. One hash over all of them stands in their addresses: a browser may keep them for ever, and a
 * module finds its neighbours of the same build beside it.
 */
final class Assets {

    /** Where they are, in the order in which they are looked for. */
    static final List<String> PLACES =
            List.of("classpath:/static/assets/", "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/");

    private static final int HASH_BYTES = 6;

    private final String hash;

    private Assets(String hash) {
        this.hash = hash;
    }

    /** Reads them all, to know their hash. */
    static Assets read() {
        try {
            List<Resource> all = new ArrayList<>();
            PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
            all.addAll(Arrays.asList(resources.getResources(PLACES.getFirst() + "**")));
            all.add(resources.getResource(PLACES.getLast() + "htmx.min.js"));
            all.removeIf(resource -> !resource.isReadable());
            all.sort(Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource resource : all) {
                digest.update(resource.getContentAsByteArray());
            }
            return new Assets(HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the assets cannot be read", e);
        }
    }

    /** The folder they are served from. */
    String folder() {
        return "/assets/" + hash + "/";
    }
}
