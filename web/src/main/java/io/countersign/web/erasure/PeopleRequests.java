package io.countersign.web.erasure;

import io.countersign.people.ErasureId;
import io.countersign.people.ErasureReason;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What may be sent and asked about people. */
final class PeopleRequests {

    private PeopleRequests() {}

    /** Why somebody is erased. There is no room for words: they could name the person. */
    @Schema(example = """
            {"reason": "REQUESTED"}""")
    record ErasureAsked(ErasureReason reason) {}

    /**
     * Whose number.
     *
     * @param name the whole name; spaces, brackets and capital letters do not matter
     */
    record PeopleAsked(@NotBlank String name) {}

    /**
     * Which erasures.
     *
     * @param after the last one of the page before
     */
    record ErasuresAsked(
            @Nullable ErasureId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
