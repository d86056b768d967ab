package io.countersign.web.problem;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers that say which version of a thing they show. */
public final class Versions {

    private Versions() {}

    /** The thing as it is now. */
    public static <T> ResponseEntity<T> shown(T thing, long version) {
        return ResponseEntity.ok().eTag(tag(version)).body(thing);
    }

    /**
     * The thing as it was created.
     *
     * @param collection the address of all such things
     */
    public static <T> ResponseEntity<T> created(T thing, long version, String collection, String number) {
        return ResponseEntity.created(at(collection, number)).eTag(tag(version)).body(thing);
    }

    /** The address of one thing. */
    public static URI at(String collection, String number) {
        return UriComponentsBuilder.fromPath(collection)
                .pathSegment("{number}")
                .encode()
                .buildAndExpand(number)
                .toUri();
    }

    /**
     * Refuses when the sender had seen another version than this one.
     *
     * @param expected absent when the sender did not say
     */
    public static void demand(long version, @Nullable Long expected) {
        if (expected != null && expected != version) {
            throw Rejected.changed();
        }
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
