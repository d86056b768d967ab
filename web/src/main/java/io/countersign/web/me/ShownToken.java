package io.countersign.web.me;

import io.countersign.web.signin.AccessTokens.Kept;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token as its person sees it later. */
record ShownToken(
        String id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {

    static ShownToken of(Kept kept) {
        return new ShownToken(kept.id(), kept.name(), kept.createdAt(), kept.lastUsedAt());
    }
}
