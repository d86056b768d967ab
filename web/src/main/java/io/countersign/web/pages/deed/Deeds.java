package io.countersign.web.pages.deed;

import io.countersign.web.endpoint.Endpoint;
import io.countersign.web.endpoint.Endpoints;
import io.countersign.web.signin.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody may do, to be offered on a page of its own making. Nobody is offered what they may not do. */
@Component
public final class Deeds {

    private final Endpoints endpoints;

    Deeds(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** What this endpoint does, when this person may do it. */
    public @Nullable Deed find(SignedIn who, String endpoint, Map<String, String> given) {
        return find(who, endpoint, given, null);
    }

    /**
     * The same, with the version of the thing that the person sees.
     *
     * @param version left out where the endpoint does not ask for it
     */
    public @Nullable Deed find(SignedIn who, String endpoint, Map<String, String> given, @Nullable Long version) {
        Endpoint found = endpoints.named(endpoint);
        return found.mayBeSentBy(who.roles())
                ? new Deed(found, given, version == null || !found.isVersioned() ? null : "\"" + version + "\"", null)
                : null;
    }

    /** All of these that this person may do. */
    public List<Deed> all(SignedIn who, Map<String, String> given, String... names) {
        return Stream.of(names)
                .map(endpoints::named)
                .filter(found -> found.mayBeSentBy(who.roles()))
                .map(found -> new Deed(found, given, null, null))
                .toList();
    }
}
